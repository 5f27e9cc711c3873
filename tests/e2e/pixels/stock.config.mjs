import config from "../../../astro.config.mjs";

/** The site as it would be without the Content-Security-Policy, to compare with. */
export default {
	...config,
	integrations: config.integrations.filter(
		({ name }) => name !== "content-security-policy",
	),
};
