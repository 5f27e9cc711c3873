/**
 * Made-up lists with the traps of the real exports: title rows, other people's email columns, several email columns,
 * columns in any order. Every one has the same contacts: Ola twice under two customers, Kari without an address, Liv.
 */
export const EXPORTS = {
	/** PowerOffice Go saved as CSV by a Norwegian Excel: three rows above the header, semicolons, invoice addresses. */
	poweroffice: [
		"Kontaktpersoner;;;;;;;",
		"Eksempel Regnskap AS;;;;;;;",
		"Periode: 01.01.2026 - 31.12.2026;;;;;;;",
		"Kundenr;Kundenavn;Org.nr;Fornavn;Etternavn;E-post;Faktura e-post;Purre-e-post",
		"10001;Blåbær AS;911111111;Ola;Ås;ola@example.no;faktura@example.org;faktura@example.org",
		"10002;Tyttebær AS;922222222;Ola;Ås;OLA@example.no;faktura@example.org;faktura@example.org",
		"10003;Multe AS;933333333;Kari;Bø;;faktura@example.org;faktura@example.org",
		"10004;Bringebær AS;944444444;Liv;Sæther;liv@example.com;faktura@example.org;faktura@example.org",
	],
	/** PowerOffice's API names. */
	powerofficeApi: [
		"firstName,lastName,emailAddress,partyCustomerCode,partyName",
		"Ola,Ås,ola@example.no,10001,Blåbær AS",
		"Ola,Ås,OLA@example.no,10002,Tyttebær AS",
		"Kari,Bø,,10003,Multe AS",
		"Liv,Sæther,liv@example.com,10004,Bringebær AS",
	],
	/** HubSpot: everything quoted, the contact's owner has an address too, additional addresses in a column of their own. */
	hubspot: [
		'"Record ID","First Name","Last Name","Email","Additional email addresses","Contact owner","Associated Company","Owner email"',
		'"1","Ola","Ås","ola@example.no","","selger@example.org","Blåbær AS","selger@example.org"',
		'"2","Ola","Ås","ny@example.no","OLA@example.no;privat@example.org","selger@example.org","Tyttebær AS","selger@example.org"',
		'"3","Kari","Bø","","","selger@example.org","Multe AS","selger@example.org"',
		'"4","Liv","Sæther","liv@example.com","","selger@example.org","Bringebær AS","selger@example.org"',
	],
	/** SuperOffice: tabs, a full name, several email columns. */
	superoffice: [
		"Firma\tNavn\tE-post 1\tE-post 2\tVår kontakt",
		"Blåbær AS\tOla Ås\tola@example.no\t\tselger@example.org",
		"Tyttebær AS\tOla Ås\tny@example.no\tOLA@example.no\tselger@example.org",
		"Multe AS\tKari Bø\t\t\tselger@example.org",
		"Bringebær AS\tLiv Sæther\tliv@example.com\t\tselger@example.org",
	],
} as const;
