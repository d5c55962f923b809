/**
 * A command of a browser that is driven from outside, with its names in both protocols.
 *
 * @see https://www.w3.org/TR/webdriver2/#endpoints
 */
export const driverCommands = {
  navigate: { http: "POST url", marionette: "WebDriver:Navigate" },
  back: { http: "POST back", marionette: "WebDriver:Back" },
  forward: { http: "POST forward", marionette: "WebDriver:Forward" },
  refresh: { http: "POST refresh", marionette: "WebDriver:Refresh" },
  execute: { http: "POST execute/sync", marionette: "WebDriver:ExecuteScript" },
  act: { http: "POST actions", marionette: "WebDriver:PerformActions" },
  resize: { http: "POST window/rect", marionette: "WebDriver:SetWindowRect" },
  screenshot: { http: "GET screenshot", marionette: "WebDriver:TakeScreenshot" },
} as const;

export type DriverCommand = keyof typeof driverCommands;

/** A browser with one window. */
export interface WebDriver {
  /** Answers the command's value; what is wrong is thrown with the browser's own words. */
  send(command: DriverCommand, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Ends the browser and all that was started for it. */
  quit(): Promise<void>;
}
