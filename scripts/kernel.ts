import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import asc from "assemblyscript/asc";
import { END } from "../src/tools/duplicates/kernel/layout.ts";

const FOLDER = join(import.meta.dirname, "../src/tools/duplicates/kernel");
const PAGE = 1 << 16;

/** Where the compiled kernel of the duplicate checker is kept. */
export const CODE = join(FOLDER, "code.ts");

/** Compiles the kernel. @returns the text of {@link CODE} @throws what is wrong with the source */
export async function compileKernel(): Promise<string> {
	let binary: Uint8Array | string | null = null;
	const { error, stderr } = await asc.main(
		[
			"kernel.ts",
			`--baseDir=${FOLDER}`,
			"--outFile=kernel.wasm",
			"--optimizeLevel=3",
			"--runtime=stub",
			"--enable=simd",
			"--noAssert",
			"--disableWarning=112",
			`--initialMemory=${Math.ceil(END / PAGE)}`,
		],
		{
			readFile: (name: string, folder: string) => {
				try {
					return readFileSync(join(folder, name), "utf8");
				} catch {
					return null;
				}
			},
			writeFile: (_name: string, contents: Uint8Array | string) => {
				binary = contents;
			},
			listFiles: () => [],
		},
	);
	if (error !== null || binary === null)
		throw new Error(`${error?.message}\n${stderr}`);
	const code = Buffer.from(binary).toString("base64");
	return `/** The compiled kernel, in Base64: made by \`npm run kernel\`. */\nexport const code =\n\t"${code}";\n`;
}

if (import.meta.main) writeFileSync(CODE, await compileKernel());
