/** What stands above the columns of the sample, in the reader's language. */
export type SampleHeads = Readonly<
	Record<
		| "title"
		| "customerNumber"
		| "customerName"
		| "firstName"
		| "lastName"
		| "fullName"
		| "email",
		string
	>
>;

/**
 * Two lists that show every kind of finding and every verdict. Nobody in them exists, and the domains are those that
 * RFC 2606 keeps free for examples.
 */
export const sampleLists = (heads: SampleHeads) => ({
	poweroffice: `PowerOffice
${heads.title}

${heads.customerNumber};${heads.customerName};${heads.firstName};${heads.lastName};${heads.email}
10001;Fjordby Bygg AS;Ola;Nordmann;ola.nordmann@example.com
10002;Tindvik Transport AS;Ola;Nordmann;Ola.Nordmann@example.com
10003;Solbakken Regnskap AS;Kari;Nordmann;kari@example.net
10003;Solbakken Regnskap AS;Kari;Nordmann;kari@example.net
10004;Lyng Data AS;Peder;Aas;peder@example.org
;;Peder;Aas;peder@example.org
10004;Lyng Data AS;Ida;Lyng;-
10005;Elvebakken Kafé;Jon;Elv;jon.elv@example,org
10001;Fjordby Bygg AS;Liv;Fjord;liv.fjord@example.com
10006;Nordlys Design ENK;Liv;Fjord;liv.fjord@exmaple.com
10007;Granli Auto AS;Lager;;post@example.org
10007;Granli Auto AS;Verksted;;post@example.org
10008;Øyvær Sjømat AS;Mona;Øyvær;mona <mona@øyvær.example>
`,
	crm: `${heads.customerName};${heads.fullName};${heads.email}
Havnegata Eiendom AS;Ola Nordmann;ola.nordmann@example.com
Solbakken Regnskap;Kari Nordmann;kari@example.net
Øyvær Sjømat;Mona Øyvær;MONA@xn--yvr-zla1g.example
Granli Auto AS;Nils Granli;nils@example.net
Granli Auto AS;Nils Granli;nils@example.net
Lyng Data AS;Ida Lyng;
Bekkestua Blomster AS;Eva Bekk;eva@example.net
`,
});
