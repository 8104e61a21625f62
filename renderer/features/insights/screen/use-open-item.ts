import { useApp } from '#renderer/core/use-station.ts';

/** Opens the look-up of stock at an item, as its code would. */
export function useOpenItem(): (row: { readonly sku: string }) => void {
  const app = useApp();
  return ({ sku }) =>
    void app.scans
      .command('stock')
      .then(() => app.scans.choose({ type: 'item', sku, units: 1, lot: null, expiry: null, serial: null }));
}
