import type { Role } from "./columns.ts";

/**
 * What columns are called, by role, the most telling name first: where two columns of a table could have the same role,
 * the one whose name stands earlier here gets it. Names of PowerOffice Go's lists and API, of HubSpot's and SuperOffice's
 * exports, and what people write themselves. Compared as {@link foldHeader} has them, so that one spelling stands for all.
 */
export const COLUMN_NAMES: Record<Exclude<Role, "email">, readonly string[]> = {
	firstName: list(
		"firstName, fornavn, given name, forename, contact first name, person/firstName, First name (contact), " +
			"Förnamn, kontakt fornavn, kontaktperson fornavn, first",
	),
	lastName: list(
		"lastName, etternavn, surname, family name, contact last name, person/lastName, efternavn, efternamn, " +
			"slektsnavn, kontakt etternavn, kontaktperson etternavn, last",
	),
	fullName: list(
		"fullName, fullt navn, person/fullName, kontaktperson, kontaktpersonnavn, navn på kontaktperson, kontaktnavn, contact person, " +
			"contact name, person name, person, display name, visningsnavn, for- og etternavn, " +
			"fornavn og etternavn, fornavn etternavn, navn, name, namn, kontakt, contact",
	),
	customerNumber: list(
		"partyCustomerCode, partyCode, customerCode, customerNo, customer number, kundenr, " +
			"kundenummer, kundekode, customer id, kunde-id, party id, " +
			"client number, client no, client id, klientnr, klientnummer, account number, account no, account id, " +
			"company number, company no, company code, company id, firmanr, firmanummer, firma-id, selskapsnr, bedriftsnr, " +
			"associated company ids, associated company id, primary associated company id, contact/number, contact/contactId, " +
			"kundnr, kundnummer",
	),
	customerName: list(
		"customer name, kundenavn, kundens navn, navn på kunde, customer, kunde, party name, company name, firmanavn, " +
			"selskapsnavn, bedriftsnavn, associated company, primary associated company, primary company, company, " +
			"firma, selskap, bedrift, foretak, contact/name, account name, account, organisation name, organization name, " +
			"organisasjonsnavn, organisasjon, organisation, organization, arbeidsgiver, employer, client name, client, " +
			"klientnavn, klient, kundnamn, företag, virksomhet, legal name",
	),
	organisationNumber: list(
		"organizationNumber, organisationNumber, organisation no, organization no, " +
			"organisasjonsnummer, organisasjonsnr, org.nr., orgnummer, org number, org no, org id, " +
			"foretaksnummer, foretaksnr, vatNumber, vat no, vat id, vat, vat registration number, contact/orgNr, " +
			"mva-nummer, mva nr, company registration number, registration number, business registration number, cvr, " +
			"organisationsnummer, kundens organisasjonsnummer, kunde orgnr, customer organisation number",
	),
};

/** What stands for the address itself in a header. */
export const EMAIL_WORDS = list("email, epost, mail, ePostadresse");

/**
 * What may stand beside it (`Work email`, `E-post 2`, `Kontaktperson e-post`). With any other word (faktura, purre,
 * owner, domain, opened, ...) the column is not one of the contact's own addresses.
 */
export const EMAIL_COMPANIONS = list(
	"address, addresses, adresse, adresser, adress, adr, nr, electronic, elektronisk, user, bruker, " +
		"id, work, jobb, arbeid, business, office, kontor, privat, private, personal, personlig, " +
		"primary, primær, hoved, main, default, standard, additional, other, annen, andre, alternativ, alternative, secondary, value, verdi, " +
		"sekundær, ekstra, contact, kontakt, contactperson, kontaktperson, kontaktpersonens, kontaktens, person, persons, direct, direkte, s, til, of, the, for",
);

/** Nothing in a column whose header has one of these is ever taken for a contact's address. */
export const NOT_THE_CONTACTS = list(
	"faktura, invoice, billing, purre, purring, inkasso, reminder, collection, owner, eier, ansvarlig, responsible, selger, " +
		"owned, seller, sales rep, salgsrepresentant, saksbehandler, created, opprettet, modified, endret, updated, oppdatert, " +
		"registered, registrert, associate, our contact, vår kontakt, assigned, tildelt, sender, avsender, " +
		"ehf, supplier, leverandør, employee, ansatt, manager, leder, domain, domene, " +
		"ref, kam, konsulent, consultant, rådgiver, advisor, adviser, ansv, attestant",
);

/** A header as it is compared: NFKC, lower case, æøå and accents folded, nothing but letters and digits. */
export function foldHeader(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/æ/g, "ae")
		.replace(/ø/g, "o")
		.normalize("NFD")
		.replace(/[^\p{L}\p{N}]/gu, "");
}

function list(names: string): string[] {
	return names.split(",").map((name) => foldHeader(name));
}
