/**
 * Where things are in the kernel's memory, in bytes, for both sides of it. What comes of a batch stands in columns, a row
 * or an address each.
 */

/** Bytes of a list that are looked at together: with what comes of them, they fit into a processor's cache. */
export const CHUNK = 1 << 17;
/** Bytes that may be read or overwritten beyond a region's end. */
const SLACK = 128;
/** Most rows of a batch; an address of each. */
export const ROWS = 2048;
/** Most columns of a list that the kernel takes. */
export const MOST_COLUMNS = 256;
/** Bits of a hash that choose a bit of the set of slips. */
export const SLIP_BITS = 20;
/** No domain one slip away from a common one is longer, so that it is read at once. */
export const LONGEST_SLIP = 16;
/** Lengths of fillers that are told apart; none is longer. */
export const FILLER_LENGTHS = 32;
/** Most legal forms. */
export const LEGAL_FORMS = 16;

/** The bytes; what is before them is left to the compiler, which begins at 1024. */
export const INPUT = 2048;

export const OFFSET = INPUT + CHUNK + SLACK;
export const NAME = OFFSET + ROWS * 4;
export const CUSTOMER_NUMBER = NAME + ROWS * 4;
export const CUSTOMER_NAME = CUSTOMER_NUMBER + ROWS * 8;
export const ORGANISATION = CUSTOMER_NAME + ROWS * 8;
export const ADDRESS_ROW = ORGANISATION + ROWS * 8;
export const TEXT_END = ADDRESS_ROW + ROWS * 4;
export const ADDRESS_HASH = TEXT_END + ROWS * 4;
export const WRITTEN_HASH = ADDRESS_HASH + ROWS * 4;
export const SIGNATURE = WRITTEN_HASH + ROWS * 4;
/** Rows without an address. */
export const MISSING = SIGNATURE + ROWS * 4;
/** Rows whose address is none, and its column, each pair after the other. */
export const INVALID = MISSING + ROWS * 4;
/** Addresses whose domain looks misspelt. */
export const MISSPELT = INVALID + ROWS * 8;
export const TEXT = MISSPELT + ROWS * 4;

/** Of the record at hand, by column. */
export const STARTS = TEXT + CHUNK + SLACK;
export const ENDS = STARTS + MOST_COLUMNS * 4;

/** The columns of addresses. */
export const EMAILS = ENDS + MOST_COLUMNS * 4;
/** What a byte of ASCII becomes in a name; see `fold-bytes.ts`. */
export const LETTERS = EMAILS + MOST_COLUMNS * 4;
/** The letters of a legal form in a number, the last one lowest; 0 for none. */
export const FORMS = LETTERS + 256;
/** By length and letter: whether a filler of that length begins, or ends, so. */
export const FILLER_BEGINS = FORMS + LEGAL_FORMS * 4;
export const FILLER_ENDS = FILLER_BEGINS + FILLER_LENGTHS * 256;
/** A set of bits; see `common-slips.ts`. */
export const SLIPS = FILLER_ENDS + FILLER_LENGTHS * 256;
/** Every byte 16 times; see `vectors.ts`. */
export const SPLATS = SLIPS + (1 << (SLIP_BITS - 3));

/** Items that are given at once, in place of the bytes: their hashes, and their signatures; see `blocks.ts`. */
export const WINDOW = CHUNK / 8;
export const WINDOW_SIGNATURES = INPUT + WINDOW * 4;
/** Most bits of a hash that tell the part. */
export const PARTS_BITS = 12;
/** Where each part ends. */
export const PART_ENDS = SPLATS + 256 * 16;

/** The letters of a word of a name. */
export const WORD = PART_ENDS + (4 << PARTS_BITS);
/** Most bytes of a name that the kernel takes. */
export const LONGEST_NAME = 256;
/** What comes behind it, the kernel makes room for. */
export const END = WORD + LONGEST_NAME + SLACK;
