/** The browser of these tests has no top layer: a popover is where its markup is. */
export const withoutTopLayer = (): void => {
  HTMLElement.prototype.showPopover ??= () => undefined
}
