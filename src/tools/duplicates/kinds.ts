/** The kinds of finding in the order they are shown. */
export const FINDING_KEYS = [
	"shared-other-customer",
	"shared-same-customer",
	"shared-customer-unknown",
	"missing-email",
	"invalid-email",
	"lookalike",
	"shared-mailbox",
] as const;

/** The key of a kind of finding, as in the report. */
export type FindingKey = (typeof FINDING_KEYS)[number];

/** What one kind of finding is called, how grave it is, and where the site says what to do. */
interface FindingKindEntry {
	severity: "problem" | "warning" | "hint";
	/** String keys: `duplicates.finding.<message>.title`, `.what` (what Sesam Talk will do) and `.remedy`. */
	message: string;
	/** Root-relative page of this site that explains it. */
	help: string;
	/** Root-relative page with the steps, where there are any. */
	steps?: string;
}

/** The kinds of finding. */
export const FINDING_KINDS = {
	/** F40, F43: the contact is already with another customer. */
	"shared-other-customer": {
		severity: "problem",
		message: "sharedOtherCustomer",
		help: "/contact-not-syncing/#another-customer",
		steps: "/remove-contact-person/",
	},
	/** F41, F45: contacts with the same email are merged. */
	"shared-same-customer": {
		severity: "problem",
		message: "sharedSameCustomer",
		help: "/contact-not-syncing/#shared-email",
		steps: "/remove-contact-person/",
	},
	"shared-customer-unknown": {
		severity: "problem",
		message: "sharedCustomerUnknown",
		help: "/contact-not-syncing/#compare-the-email",
		steps: "/remove-contact-person/",
	},
	/** F46: a contact without an email cannot be identified. */
	"missing-email": {
		severity: "warning",
		message: "missingEmail",
		help: "/contact-not-syncing/#no-email",
	},
	"invalid-email": {
		severity: "warning",
		message: "invalidEmail",
		help: "/contact-not-syncing/#no-email",
	},
	lookalike: {
		severity: "hint",
		message: "lookalike",
		help: "/contact-not-syncing/#compare-the-email",
	},
	/** Comes in addition to the finding about the shared address. */
	"shared-mailbox": {
		severity: "hint",
		message: "sharedMailbox",
		help: "/contact-not-syncing/#shared-email",
	},
} as const satisfies Record<FindingKey, FindingKindEntry>;

/** What a sync would do to a contact of the CRM, in order of precedence: the first that applies is the verdict. */
export const VERDICTS = [
	"unidentifiable",
	"conflict",
	"duplicate",
	"merges",
	"new",
] as const;

/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];
