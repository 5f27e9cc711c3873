import type { WidgetStrings } from "../../tools/strings/widget-strings.ts";

/** The strings of the widget: all keys of the i18n files that begin with "troubleshooter.". */
export type TroubleshooterStrings = WidgetStrings<"troubleshooter">;
