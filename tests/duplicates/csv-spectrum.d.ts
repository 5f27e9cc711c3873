declare module "csv-spectrum" {
	/** Gives the suite's cases: a name, a CSV file and what is in it as JSON. */
	export default function csvSpectrum(
		done: (
			error: Error | null,
			cases: { name: string; csv: Buffer; json: Buffer }[],
		) => void,
	): void;
}
