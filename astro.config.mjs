import { fileURLToPath } from "node:url";
import { satteri } from "@astrojs/markdown-satteri";
import preact from "@astrojs/preact";
import sitemap from "@astrojs/sitemap";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import AutoImport from "astro-auto-import";
import { basePath } from "./src/build/base-path.ts";
import { contentSecurityPolicy } from "./src/build/csp/integration.ts";
import { linkCheck } from "./src/build/link-check.ts";
import { onTouch } from "./src/build/on-touch.ts";
import { prefixLinks } from "./src/build/prefix-links.ts";
import { preloadHelper } from "./src/build/preload-helper.ts";
import { search } from "./src/build/search.ts";
import { sidebarLabel } from "./src/build/sidebar-label.ts";
import { siteAddress, siteAddressCheck } from "./src/build/site-address.ts";
import {
	sitemapLocales,
	starlightLocales,
} from "./src/build/starlight-locales.ts";
import { treeCheck } from "./src/build/tree-check.ts";

const base = basePath();

/** What several tools need comes in one file: fewer requests, and it compresses better. */
const preactInOneFile = {
	output: {
		codeSplitting: {
			groups: [
				// Pages without a tool need this small part too, so it must not be drawn into the other.
				{ name: "preload-helper", test: /preload-helper/, priority: 1 },
				{
					name: "preact",
					test: /node_modules\/(preact|@astrojs\/preact)\/|copy-text|use-copy|duplicates\/(kinds|id-prefix)|strings\/fill/,
				},
			],
		},
	},
};

/** Nothing of the menu is kept on the reader's device; see `Sidebar.astro`. */
const withoutSidebarState = {
	find: /^.*\/SidebarPersistState$/,
	replacement: fileURLToPath(
		new URL("src/components/sidebar/no-state.ts", import.meta.url),
	),
};

export default defineConfig({
	site: siteAddress(),
	base,
	trailingSlash: "always",
	// Whoever watches the network while a tool is used shall see no request at all.
	prefetch: false,
	// What a strict Content-Security-Policy forbids in a page is not put there in the first place.
	build: { inlineStylesheets: "never" },
	vite: {
		plugins: [preloadHelper()],
		resolve: { alias: [withoutSidebarState] },
		build: { assetsInlineLimit: 0 },
		// As ES modules, what a worker imports lazily stays a file of its own.
		worker: {
			format: "es",
			rolldownOptions: { output: { comments: false } },
		},
		environments: { client: { build: { rolldownOptions: preactInOneFile } } },
	},
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
			// The search is our own: src/build/search.ts makes its index.
			pagefind: false,
			components: {
				Banner: "./src/components/language/LanguageHint.astro",
				LanguageSelect: "./src/components/language/LanguageSelect.astro",
				Search: "./src/components/search/Search.astro",
				Sidebar: "./src/components/sidebar/Sidebar.astro",
				ThemeSelect: "./src/components/theme/ThemeSelect.astro",
			},
			routeMiddleware: "./src/structured-data/route-middleware.ts",
			sidebar: [
				{ ...sidebarLabel("sidebar.start"), link: "/" },
				"client-key",
				{
					...sidebarLabel("sidebar.troubleshooters"),
					items: [
						"troubleshoot/start",
						"troubleshoot/cannot-connect",
						"troubleshoot/products-not-syncing",
						"troubleshoot/crm-records-missing",
						"troubleshoot/contact-not-syncing",
						"troubleshoot/duplicates-appeared",
					],
				},
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
				{
					...sidebarLabel("sidebar.about"),
					items: ["privacy", "accessibility"],
				},
			],
		}),
		AutoImport({
			imports: [
				"./src/components/copy-value/CopyValue.astro",
				"./src/components/duplicates/DuplicateChecker.astro",
				"./src/components/key-check/KeyCheck.astro",
				"./src/components/picture/Picture.astro",
				"./src/components/procedure/Procedure.astro",
				"./src/components/QuestionList.astro",
				"./src/components/search/SearchPage.astro",
				"./src/components/search/SlashSwitch.astro",
				"./src/components/ShortAnswer.astro",
				"./src/components/troubleshooter/Troubleshooter.astro",
			],
		}),
		preact(),
		onTouch(),
		// Starlight would add it too, with the pages for authors in it.
		sitemap({
			filter: (page) => !page.includes("/authors/"),
			i18n: sitemapLocales,
		}),
		search(),
		contentSecurityPolicy(),
		linkCheck(),
		siteAddressCheck(),
	],
});
