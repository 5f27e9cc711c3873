import { useEffect, useState } from "preact/hooks";

/** Milliseconds between a key and the search for what was typed. */
const PAUSE = 150;

/** A value that is being typed, once the typing pauses. */
export function useDelayed<Value>(value: Value): Value {
	const [settled, setSettled] = useState(value);
	useEffect(() => {
		const timer = setTimeout(setSettled, PAUSE, value);
		return () => clearTimeout(timer);
	}, [value]);
	return settled;
}
