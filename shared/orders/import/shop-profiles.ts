import type { ImportReason } from './import-reasons.ts';
/** What a cell of a shop's export says of packing: the order is done with, or must wait for a person. */
export interface ShopState {
  readonly key: string;
  readonly leave?: RegExp;
  readonly stop?: RegExp;
}

/** What a cell says of its line alone: there is nothing to pack of it, and why. */
export interface ShopLineState {
  readonly key: string;
  readonly leave: RegExp;
  readonly reason: ImportReason;
}

/**
 * An order export of a shop. Headings are written as `headingKey` gives them; `columns` has for each column of ours the
 * ways to fill it, best first, headings that belong together joined by `+`.
 */
export interface ShopProfile {
  readonly id: 'shopify' | 'woocommerce' | 'etsy' | 'etsy-orders' | 'ebay' | 'amazon' | 'amazon-all' | 'wish';
  readonly channel: string;
  /** Headings that only this export has together. */
  readonly marks: readonly string[];
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly dayFirst: boolean | null;
  /** The currency of a `$` alone. */
  readonly dollar?: string;
  readonly states: readonly ShopState[];
  readonly lineStates: readonly ShopLineState[];
  /** A row without all of these has facts of its order and no line; empty: every row is a line. */
  readonly lineMarks: readonly string[];
  /** A row without an order number belongs to the one above. */
  readonly blankOrderContinues?: true;
  /** This export cannot be packed from; the reason names the one that can. */
  readonly instead?: string;
}

const NONE = { dayFirst: null, states: [], lineStates: [], lineMarks: [], columns: {} } as const;

const SHOPIFY: ShopProfile = {
  ...NONE,
  id: 'shopify',
  channel: 'Shopify',
  marks: ['name', 'lineitem_quantity', 'lineitem_sku'],
  columns: {
    order: ['name'],
    placed_at: ['created_at', 'paid_at'],
    sku: ['lineitem_sku'],
    quantity: ['lineitem_quantity'],
    unit_price: ['lineitem_price'],
    currency: ['currency'],
    name: ['shipping_name'],
    company: ['shipping_company'],
    street1: ['shipping_address1', 'shipping_street'],
    street2: ['shipping_address2'],
    city: ['shipping_city'],
    region: ['shipping_province'],
    postcode: ['shipping_zip'],
    country: ['shipping_country'],
    phone: ['shipping_phone', 'phone'],
    email: ['email'],
    service: ['shipping_method'],
    note: ['notes', 'note'],
  },
  states: [
    {
      key: 'fulfillment_status',
      leave: /^fulfilled$/i,
      stop: /^(?:partial|partially_fulfilled|on_hold)$/i,
    },
    { key: 'cancelled_at', stop: /./ },
    { key: 'financial_status', stop: /^(?:pending|expired|voided|refunded|partially_refunded|unpaid)$/i },
    { key: 'risk_level', stop: /^high$/i },
  ],
  lineStates: [
    { key: 'lineitem_requires_shipping', leave: /^false$/i, reason: 'not-shipped' },
    { key: 'lineitem_quantity', leave: /^0$/, reason: 'none-left' },
  ],
};

const WOOCOMMERCE: ShopProfile = {
  ...NONE,
  id: 'woocommerce',
  channel: 'WooCommerce',
  marks: ['order_number', 'order_status', 'sku'],
  columns: {
    order: ['order_number'],
    placed_at: ['order_date', 'paid_date'],
    sku: ['sku'],
    quantity: ['quantity_(_refund)', 'quantity'],
    unit_price: ['item_cost', 'item_price'],
    currency: ['order_currency', 'currency'],
    name: ['full_name_(shipping)', 'first_name_(shipping)+last_name_(shipping)'],
    company: ['company_(shipping)'],
    street1: ['address_1_(shipping)', 'address_1&2_(shipping)'],
    street2: ['address_2_(shipping)'],
    city: ['city_(shipping)'],
    region: ['state_code_(shipping)', 'state_name_(shipping)'],
    postcode: ['postcode_(shipping)'],
    country: ['country_code_(shipping)', 'country_name_(shipping)'],
    phone: ['phone_(shipping)', 'phone_(billing)'],
    email: ['email_(billing)'],
    service: ['shipping_method_title'],
    note: ['customer_note'],
  },
  states: [
    {
      key: 'order_status',
      leave: /^(?:wc-)?(?:completed|complete|shipped)$/i,
      stop: /^(?:wc-)?(?:pending(?: payment)?|on[- ]hold|cancelled|canceled|refunded|failed|draft|checkout-draft)$/i,
    },
  ],
  lineStates: [{ key: 'quantity_(_refund)', leave: /^0(?:\.0+)?$/, reason: 'none-left' }],
};

const ETSY: ShopProfile = {
  ...NONE,
  id: 'etsy',
  channel: 'Etsy',
  marks: ['sale_date', 'item_name', 'transaction_id', 'order_id'],
  columns: {
    order: ['order_id'],
    placed_at: ['sale_date'],
    sku: ['sku'],
    quantity: ['quantity'],
    unit_price: ['price'],
    currency: ['currency'],
    name: ['ship_name'],
    street1: ['ship_address1'],
    street2: ['ship_address2'],
    city: ['ship_city'],
    region: ['ship_state'],
    postcode: ['ship_zipcode'],
    country: ['ship_country'],
  },
  dayFirst: false,
  states: [{ key: 'date_shipped', leave: /./ }],
};

const EBAY: ShopProfile = {
  ...NONE,
  id: 'ebay',
  channel: 'eBay',
  marks: ['sales_record_number', 'order_number', 'custom_label'],
  columns: {
    order: ['order_number', 'sales_record_number'],
    placed_at: ['paid_on_date', 'sale_date'],
    ship_by: ['ship_by_date', 'post_by_date', 'dispatch_by_date'],
    sku: ['custom_label'],
    quantity: ['quantity'],
    unit_price: ['sold_for'],
    name: ['ship_to_name', 'post_to_name'],
    street1: ['ship_to_address_1', 'post_to_address_1'],
    street2: ['ship_to_address_2', 'post_to_address_2'],
    city: ['ship_to_city', 'post_to_city'],
    region: ['ship_to_state', 'post_to_county', 'post_to_state'],
    postcode: ['ship_to_zip', 'post_to_postcode', 'post_to_zip'],
    country: ['ship_to_country', 'post_to_country'],
    phone: ['ship_to_phone', 'post_to_phone'],
    email: ['buyer_email'],
    service: ['shipping_service', 'delivery_service'],
    note: ['buyer_note'],
  },
  dollar: 'USD',
  states: [
    { key: 'shipped_on_date', leave: /./ },
    { key: 'dispatched_on_date', leave: /./ },
  ],
  lineMarks: ['item_number', 'item_title', 'custom_label'],
  blankOrderContinues: true,
};

const AMAZON_ADDRESS = {
  name: ['recipient_name', 'buyer_name'],
  street1: ['ship_address_1'],
  street2: ['ship_address_2+ship_address_3'],
  city: ['ship_city'],
  region: ['ship_state'],
  postcode: ['ship_postal_code'],
  country: ['ship_country'],
  phone: ['ship_phone_number', 'buyer_phone_number'],
};

const AMAZON: ShopProfile = {
  ...NONE,
  id: 'amazon',
  channel: 'Amazon',
  marks: ['order_id', 'order_item_id', 'sku', 'quantity_purchased'],
  columns: {
    order: ['order_id'],
    placed_at: ['purchase_date', 'payments_date'],
    ship_by: ['latest_ship_date', 'promise_date'],
    sku: ['sku'],
    quantity: ['quantity_to_ship', 'quantity_purchased'],
    line_price: ['item_price'],
    currency: ['currency'],
    ...AMAZON_ADDRESS,
    email: ['buyer_email'],
    service: ['ship_service_level'],
    note: ['delivery_instructions', 'delivery_Instructions'],
  },
  lineStates: [{ key: 'quantity_to_ship', leave: /^0$/, reason: 'none-left' }],
};

const WISH: ShopProfile = {
  ...NONE,
  id: 'wish',
  channel: 'Wish',
  marks: ['order_id', 'transaction_id', 'sku', 'product_id'],
  columns: {
    order: ['order_id'],
    placed_at: ['transaction_date', 'released_at', 'order_date', 'date'],
    ship_by: ['expected_ship_date', 'ship_by'],
    sku: ['sku'],
    quantity: ['quantity'],
    unit_price: ['price'],
    currency: ['currency_code', 'currency', 'local_currency_code'],
    name: ['name', 'recipient_name', 'first_name+last_name'],
    street1: ['street_address_1', 'street_address1', 'address_1'],
    street2: ['street_address_2', 'street_address2', 'address_2'],
    city: ['city'],
    region: ['state'],
    postcode: ['zipcode', 'zip_code', 'postal_code'],
    country: ['country_code', 'country'],
    phone: ['phone_number', 'phone'],
    service: ['shipping_option', 'shipping_method'],
  },
  dollar: 'USD',
  states: [
    {
      key: 'order_state',
      leave: /^(?:shipped|delivered)$/i,
      stop: /^(?:refunded|declined|require_review|cancelled.*|pending.*|.*review.*)$/i,
    },
  ],
};

/**
 * The order exports that are known, the most particular first. Sources of the headings: tests/fixtures/import/README.md.
 */
export const SHOPS: readonly ShopProfile[] = [
  SHOPIFY,
  WOOCOMMERCE,
  ETSY,
  {
    ...NONE,
    id: 'etsy-orders',
    channel: 'Etsy',
    marks: ['sale_date', 'order_id', 'number_of_items'],
    instead: 'etsy-orders',
  },
  EBAY,
  AMAZON,
  { ...NONE, id: 'amazon-all', channel: 'Amazon', marks: ['amazon_order_id', 'item_price'], instead: 'amazon-all' },
  WISH,
];
