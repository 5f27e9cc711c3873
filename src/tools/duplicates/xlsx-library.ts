/** What is used of the library, and nothing else of it: a bundler cannot tell from an `import()`. */
export { readXlsx } from "hucre/xlsx";
