/** A part of the worker that is loaded when it is wanted, as the spreadsheet reader is. */
export const value = "loaded";
