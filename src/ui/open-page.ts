/** Opens a web page in a tab of its own that knows nothing of this one. To be called on a click; https alone. */
export function openPage(address: string): void {
  if (address.startsWith('https://')) window.open(address, '_blank', 'noopener,noreferrer');
}
