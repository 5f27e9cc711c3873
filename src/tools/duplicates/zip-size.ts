/** Signatures and offsets are those of APPNOTE.TXT, sections 4.3.12 (central directory) and 4.3.16 (its end). */
const END = 0x06054b50;
const END_SIZE = 22;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const MOST_COMMENT = 0xffff;
/** A deflated entry of nothing takes two bytes. */
const EMPTY_DEFLATED = 2;

/**
 * How many bytes a ZIP archive says it holds when unpacked. Whoever unpacks it must hold it to that.
 * @returns null if it is no archive, or a broken one; Infinity if it does not say, as an honest one always does, or if it
 * needs 64 bits to say it.
 */
export function declaredSize(bytes: Uint8Array): number | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	if (end === null) return null;
	let at = view.getUint32(end + 16, true);
	let total = 0;
	for (let left = view.getUint16(end + 10, true); left > 0; left--) {
		if (at === 0xffffffff) return Number.POSITIVE_INFINITY;
		if (at + ENTRY_SIZE > view.byteLength) return null;
		if (view.getUint32(at, true) !== ENTRY) return null;
		const packed = view.getUint32(at + 20, true);
		const unpacked = view.getUint32(at + 24, true);
		if (unpacked === 0 && packed > EMPTY_DEFLATED)
			return Number.POSITIVE_INFINITY;
		if (unpacked === 0xffffffff) return Number.POSITIVE_INFINITY;
		total += unpacked;
		const name = view.getUint16(at + 28, true);
		const extra = view.getUint16(at + 30, true);
		const comment = view.getUint16(at + 32, true);
		at += ENTRY_SIZE + name + extra + comment;
	}
	return total;
}

function findEnd(view: DataView): number | null {
	const last = view.byteLength - END_SIZE;
	const first = Math.max(0, last - MOST_COMMENT);
	for (let at = last; at >= first; at--)
		if (view.getUint32(at, true) === END) return at;
	return null;
}
