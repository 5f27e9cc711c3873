import { createContext } from "preact";

/** What the ids of a checker begin with: a page can show it twice, by itself and in a step of a troubleshooter. */
export const IdPrefix = createContext("duplicates");
