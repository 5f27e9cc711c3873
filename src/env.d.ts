declare namespace StarlightApp {
	/** The strings of this site's own components, so that a misspelt key is a type error. */
	interface I18n
		extends Record<import("./tools/strings/schema.ts").StringKey, string> {}
}

/** Not in TypeScript's own types; undefined in browsers without Trusted Types. In pages and in workers. */
declare var trustedTypes:
	| import("trusted-types/lib").TrustedTypePolicyFactory
	| undefined;

/** Starlight's own configuration, which it has no types for outside of itself. */
declare module "virtual:starlight/user-config" {
	const config: {
		sidebar?: import("./guide/sidebar-order.ts").SidebarEntry[];
	};
	export default config;
}
