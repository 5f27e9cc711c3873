const table = (text: string) => new Set(text.trim().split(/\s+/));

/** Local parts of mailboxes that several people share, without dots, hyphens and underscores. */
export const MAILBOXES: ReadonlySet<string> = table(`
	post postmottak postkasse firmapost epost mail email office kontor resepsjon reception sentralbord
	faktura fakturaer fakturamottak fakturering efaktura ehf bilag bilagsmottak purring inkasso
	invoice invoices invoicing billing accounting accounts accountspayable accountsreceivable ap ar finance
	regnskap okonomi økonomi lonn lønn payroll
	info information informasjon kontakt kontaktoss contact contactus hello hallo hei hi
	support help helpdesk hjelp service servicedesk kundeservice kundesenter kundestotte kundestøtte customerservice
	salg sales marked marketing markedsforing markedsføring press presse media
	ordre ordrer order orders ordrekontor bestilling bestillinger booking innkjop innkjøp purchase purchasing
	hr personal jobb jobs job rekruttering career careers styret styre board
	admin administrasjon administration administrator it ikt drift teknisk tech team firma bedrift
	lager logistikk verksted butikk butikken shop store nettbutikk
	noreply donotreply ikkesvar svarikke postmaster webmaster hostmaster abuse privacy personvern security
`);
