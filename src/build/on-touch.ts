import type { AstroIntegration } from "astro";

/** Teaches Astro the directive `client:touch`. */
export function onTouch(): AstroIntegration {
	return {
		name: "on-touch",
		hooks: {
			"astro:config:setup": ({ addClientDirective }) =>
				addClientDirective({
					name: "touch",
					entrypoint: "./src/components/on-touch/on-touch.ts",
				}),
		},
	};
}
