/** What shops call themselves, in every language. */
export const SHOP_NAMES = {
  shopify: 'Shopify',
  woocommerce: 'WooCommerce',
  etsy: 'Etsy',
  ebay: 'eBay',
  amazon: 'Amazon',
  wish: 'Wish',
} as const;
