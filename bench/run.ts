import { readdirSync } from "node:fs";

/** Runs the benchmarks in this folder: all of them, or those named on the command line ("npm run bench troubleshooter"). */
const known = readdirSync(import.meta.dirname)
	.filter((file) => file.endsWith(".ts"))
	.map((file) => file.replace(/\.ts$/, ""))
	.filter((name) => name !== "run");
// What begins with hyphens is for the benchmark.
const names = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
	console.error(
		`There is no benchmark ${unknown.join(", ")}. Known: ${known.join(", ")}.`,
	);
	process.exit(1);
}
for (const name of names.length > 0 ? names : known) {
	console.log(`\n== ${name}`);
	await import(`./${name}.ts`);
}
