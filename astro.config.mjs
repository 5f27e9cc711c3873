import { satteri } from "@astrojs/markdown-satteri";
import preact from "@astrojs/preact";
import sitemap from "@astrojs/sitemap";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import AutoImport from "astro-auto-import";
import { linkCheck } from "./src/build/link-check.ts";
import { prefixLinks } from "./src/build/prefix-links.ts";
import { treeCheck } from "./src/build/tree-check.ts";
import { sidebarLabel } from "./src/build/sidebar-label.ts";
import { starlightLocales } from "./src/build/starlight-locales.ts";

const site = process.env.SITE ?? "http://localhost:4321";
const base = process.env.BASE ?? "/";

export default defineConfig({
	site,
	base,
	trailingSlash: "always",
	// So that what a worker imports lazily stays a file of its own.
	vite: { worker: { format: "es" } },
	markdown: {
		processor: satteri({
			features: { headingAttributes: true },
			hastPlugins: [prefixLinks(base)],
		}),
	},
	integrations: [
		treeCheck(),
		starlight({
			title: "Sesam Talk for PowerOffice",
			description:
				"Find the cause and the fix when the sync between your CRM and PowerOffice Go does not do what you expect.",
			locales: starlightLocales,
			favicon: "/favicon.svg",
			customCss: ["./src/styles/guide.css"],
			expressiveCode: false,
			lastUpdated: false,
			disable404Route: true,
			credits: false,
			components: {
				Banner: "./src/components/language/LanguageHint.astro",
				LanguageSelect: "./src/components/language/LanguageSelect.astro",
			},
			routeMiddleware: "./src/structured-data/route-middleware.ts",
			sidebar: [
				{ ...sidebarLabel("sidebar.start"), link: "/" },
				"client-key",
				{
					...sidebarLabel("sidebar.notInSync"),
					items: [
						"products-not-syncing",
						"crm-records-missing",
						"contact-not-syncing",
						"remove-contact-person",
					],
				},
				"tools/duplicate-checker",
				"how-syncing-works",
				"questions",
				"help",
			],
		}),
		AutoImport({
			imports: [
				"./src/components/copy-value/CopyValue.astro",
				"./src/components/duplicates/DuplicateChecker.astro",
				"./src/components/key-check/KeyCheck.astro",
				"./src/components/Picture.astro",
				"./src/components/Procedure.astro",
				"./src/components/QuestionList.astro",
				"./src/components/ShortAnswer.astro",
			],
		}),
		preact(),
		// Starlight would add it too, with the pages for authors in it.
		sitemap({ filter: (page) => !page.includes("/authors/") }),
		linkCheck(),
	],
});
