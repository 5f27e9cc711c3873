/** What was odd about a record, as bits. */
export const FAULTS = {
	"unclosed-quote": 1,
	"text-after-quote": 2,
	"huge-cell": 4,
	"huge-row": 8,
	"mixed-line-ends": 16,
	"nul-byte": 32,
} as const;
