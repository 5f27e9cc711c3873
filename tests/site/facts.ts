/**
 * What the guide must say: for every numbered fact the page that states it, and the phrases that would be gone if it
 * no longer did. A phrase is compared with the page's rendered text: same case, white space folded. Phrases hold no
 * quotes or apostrophes, because the site turns those into curly ones.
 */
export const facts: readonly {
	fact: string;
	page: string;
	says: readonly string[];
}[] = [
	{
		fact: "F1",
		page: "/",
		says: [
			"PowerOffice is cloud software for small and medium businesses",
			"accounting, invoicing, payroll and human resources",
			"Its accounting product is PowerOffice Go",
		],
	},
	{
		fact: "F2",
		page: "/help/",
		says: ["support@sesam.io", "for support and for sales questions"],
	},
	{
		fact: "F3",
		page: "/how-syncing-works/",
		says: [
			"keeps data in step between PowerOffice and other business systems",
			"a CRM such as HubSpot or SuperOffice",
		],
	},
	{
		fact: "F10",
		page: "/client-key/",
		says: [
			"To connect PowerOffice to Sesam Talk, create a Client Key in PowerOffice",
		],
	},
	{
		fact: "F11",
		page: "/client-key/",
		says: [
			"Log in to PowerOffice.",
			"Click Menu, then Settings.",
			"Under System, click Extensions.",
			"Click Add Extension.",
			"Pick Custom from the Extension menu.",
			"Paste this key into the Application Key field.",
			"Copy your Client Key and store it somewhere safe.",
			"In Sesam Talk, paste the Client Key into the field Enter your API key.",
		],
	},
	{
		fact: "F12",
		page: "/client-key/",
		says: [
			"109b9cac-bafd-45f0-a996-94169765502c",
			"Yes, for all customers",
			"No, it is public",
		],
	},
	{
		fact: "F13",
		page: "/client-key/",
		says: [
			"The Application Key goes into PowerOffice. The Client Key comes out of PowerOffice and goes into Sesam Talk.",
			"Enter your API key in Sesam Talk (step 8)",
		],
	},
	{
		fact: "F14",
		page: "/client-key/",
		says: [
			"If Sesam Talk is in the menu, pick it",
			"PowerOffice creates the Client Key as soon as you pick it",
			"Sesam Talk is not in the menu: pick Custom",
		],
	},
	{
		fact: "F15",
		page: "/client-key/",
		says: [
			"an administrator in PowerOffice, or a user with the privilege Settings > Organization",
		],
	},
	{
		fact: "F16",
		page: "/client-key/",
		says: [
			"A key can be revoked in PowerOffice",
			"syncing stops until you give Sesam Talk a new valid key",
		],
	},
	{
		fact: "F17",
		page: "/client-key/",
		says: [
			"each Client Key belongs to one company",
			"the company you want to sync",
		],
	},
	{
		fact: "F20",
		page: "/products-not-syncing/",
		says: ["No Standard Sales Account is selected for products in PowerOffice"],
	},
	{
		fact: "F21",
		page: "/products-not-syncing/",
		says: [
			"In PowerOffice, go to Settings.",
			"Click Invoice Settings.",
			"Click Sales Accounts in the left menu.",
			"Select an account for Standard Sales Account.",
		],
	},
	{
		fact: "F22",
		page: "/products-not-syncing/",
		says: [
			"Sesam Talk syncs all products from PowerOffice, active and inactive",
		],
	},
	{
		fact: "F30",
		page: "/crm-records-missing/",
		says: [
			"only if they are associated with, or involved in, a closed/won deal",
		],
	},
	{
		fact: "F31",
		page: "/crm-records-missing/",
		says: [
			"The companies and contacts you want to sync must not be duplicated there",
		],
	},
	{
		fact: "F32",
		page: "/crm-records-missing/",
		says: [
			"no deal is needed",
			"All PowerOffice customers and contacts go to the CRM",
		],
	},
	{
		fact: "F33",
		page: "/crm-records-missing/",
		says: [
			"in the Sesam Talk management console, for each data type",
			"Full Sync: records that existed before you connected the systems are not sent unless this is on",
		],
	},
	{
		fact: "F34",
		page: "/crm-records-missing/",
		says: [
			"Share Enabled: when this is off for a data type, Sesam Talk stops writing that data to that system",
		],
	},
	{
		fact: "F35",
		page: "/how-syncing-works/",
		says: [
			"The first data takes about 20 to 60 minutes",
			"if the other system has webhooks",
			"Within seconds",
			"At the next scheduled scan",
		],
	},
	{
		fact: "F40",
		page: "/contact-not-syncing/",
		says: [
			"may already exist in PowerOffice, associated with another customer",
		],
	},
	{
		fact: "F41",
		page: "/contact-not-syncing/",
		says: [
			"Sesam Talk identifies contacts by email",
			"contacts with the same email are merged and yours does not appear as you expect",
		],
	},
	{
		fact: "F42",
		page: "/contact-not-syncing/",
		says: [
			"The same person can have different names in different systems",
			"Compare it with the email of every contact in PowerOffice",
		],
	},
	{
		fact: "F43",
		page: "/contact-not-syncing/",
		says: [
			"a contact person belongs to one customer at a time",
			"remove it from the customer that has it first",
		],
	},
	{
		fact: "F44",
		page: "/remove-contact-person/",
		says: [
			"find the customer that the contact person is associated with",
			"On the customer card, click Contact Persons in the left menu.",
			"Select the contact person.",
			"Click Remove.",
		],
	},
	{
		fact: "F45",
		page: "/how-syncing-works/",
		says: [
			"They are merged and kept in sync. The customers themselves stay separate.",
		],
	},
	{
		fact: "F46",
		page: "/contact-not-syncing/",
		says: [
			"A contact without an email cannot be identified, so duplicates of it can appear",
		],
	},
	{
		fact: "F47",
		page: "/remove-contact-person/",
		says: [
			"The Contact Persons tab exists only on customers that are companies",
			"private persons",
		],
	},
	{
		fact: "F48",
		page: "/how-syncing-works/",
		says: [
			"The latest change wins: the most recently updated value of a property is kept",
			"An empty value never replaces a filled one",
		],
	},
	{
		fact: "F50",
		page: "/how-syncing-works/",
		says: [
			"Sesam Talk deletes nothing",
			"If you delete a record or a line item in one system, it stays in the other. Delete it in both.",
		],
	},
	{
		fact: "F51",
		page: "/how-syncing-works/",
		says: [
			"Running another sync service over the same data makes duplicates",
			"Do not let two services sync the same properties",
		],
	},
	{
		fact: "F52",
		page: "/how-syncing-works/",
		says: [
			"They become draft sales orders in PowerOffice",
			"under Invoices, with company, contact, products and lines",
		],
	},
];
