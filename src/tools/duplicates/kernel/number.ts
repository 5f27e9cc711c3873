/** The cell is not a plain number. */
export const ODD_NUMBER: f64 = -1;

/** A number with more digits is hashed as a text. */
const MOST_DIGITS = 9;
const FEW_DIGITS = 7;

/** Identity of a number as `digitsHash` gives it, 0 for an empty cell; {@link ODD_NUMBER} for anything else. */
export function readNumber(from: i32, to: i32): f64 {
	const length = to - from;
	if (length > MOST_DIGITS) return ODD_NUMBER;
	let number: u32 = 0;
	for (let i = from; i < to; i++) {
		const digit: u32 = u32(load<u8>(i)) - 48;
		if (digit > 9) return ODD_NUMBER;
		number = number * 10 + digit;
	}
	if (number === 0) return length === 0 ? 0 : ODD_NUMBER;
	return length <= FEW_DIGITS
		? f64(number | u32(length << 24))
		: f64(number) + f64(length) * 1073741824;
}
