import { execFileSync } from "node:child_process";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freshCopy, makeWorkshop } from "../scripts/fresh-copy.ts";

/**
 * How the time of a build grows with the pages: the site of the last commit as it is, then with generated pages beside its
 * own, half of them Norwegian. A generated page is a copy of a real one, tools and pictures included, under a title of its
 * own; no menu lists it. The times of one run compare with each other only; where other programs run besides, compare the
 * seconds of the processor.
 */
const ADDED = [0, 20, 100, 500];
const COPIED = [
	"client-key",
	"contact-not-syncing",
	"crm-records-missing",
	"how-syncing-works",
	"products-not-syncing",
	"remove-contact-person",
];
const DOCS = "src/content/docs";

const workshop = makeWorkshop();
const folder = join(workshop, "site");
try {
	freshCopy(folder);
	console.log("generated  in all  seconds  processor  a page  times the first");
	let added = 0;
	let first = 0;
	for (const size of ADDED) {
		for (; added < size; added++) addPage(added);
		rmSync(join(folder, ".astro"), { recursive: true, force: true });
		const begun = performance.now();
		const processor = buildOnce();
		const seconds = (performance.now() - begun) / 1000;
		first ||= processor;
		const pages = globSync(join(folder, "dist/**/*.html")).length;
		console.log(
			[
				String(size).padStart(9),
				String(pages).padStart(6),
				`${seconds.toFixed(1)} s`.padStart(7),
				`${processor.toFixed(1)} s`.padStart(9),
				`${((processor / pages) * 1000).toFixed(0)} ms`.padStart(6),
				(processor / first).toFixed(2).padStart(15),
			].join("  "),
		);
	}
} finally {
	rmSync(workshop, { recursive: true });
}

/** Builds the site and gives the seconds that processors worked on it. */
function buildOnce(): number {
	const script = `
		const { build } = await import("astro");
		await build({ logLevel: "error" });
		const { user, system } = process.cpuUsage();
		console.log((user + system) / 1e6);
		process.exit();`;
	const said = execFileSync(
		process.execPath,
		["--input-type=module", "--eval", script],
		{ cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
	);
	return Number(said.trim().split("\n").at(-1));
}

function addPage(number: number): void {
	const pair = Math.floor(number / 2);
	const language = number % 2 === 0 ? "" : "nb/";
	const source = `${language}${COPIED[pair % COPIED.length]}.mdx`;
	const text = readFileSync(join(folder, DOCS, source), "utf8");
	writeFileSync(
		join(folder, DOCS, `${language}generated-${pair}.mdx`),
		text.replace(/^title: .+$/m, `title: Generated ${pair}`),
	);
}
