/// <reference types="trusted-types" />

declare namespace StarlightApp {
	/** The strings of this site's own components, so that a misspelt key is a type error. */
	interface I18n
		extends Record<import("./tools/strings/schema.ts").StringKey, string> {}
}
