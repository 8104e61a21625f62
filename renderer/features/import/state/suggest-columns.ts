/** Headings that usually mean a column of orders, in the languages that shops export in; the first that fits. */
const LIKELY: readonly (readonly [string, RegExp])[] = [
  [
    '',
    /bill|invoice|rechnung|factura|payer|buyer.?(?:address|city|zip|name)|total|tax|fee|discount|tracking|product|item.?(?:title|name)|condition|^site$/i,
  ],
  ['company', /company|firma|empresa/i],
  [
    'name',
    /(?:ship|deliver|recipient|customer|full|contact|first|last|liefer).*name|^name$|recipient|empfänger|destinatario|vorname|nachname/i,
  ],
  ['street2', /(?:address|street|line|adresse|dirección|calle).{0,12}2|address.?line.?2/i],
  ['unit_price', /unit.?price|item.?(?:price|cost)|^price$|einzelpreis|stückpreis|precio/i],
  ['quantity', /qty|quantity|menge|anzahl|cantidad|pieces|units|stück/i],
  ['sku', /sku|article|artikel(?:nummer|nr)|item.?(?:code|number|no)|product.?code|referencia|custom.?label/i],
  ['currency', /currency|währung|moneda/i],
  ['ship_by', /ship.?by|dispatch|latest.?ship|versand.?bis|post.?by/i],
  ['placed_at', /order.?date|created|placed|purchase.?date|bestell.?datum|fecha|^date$|datum/i],
  ['order', /order.?(?:number|no|id|ref|code)|^order$|auftrag|bestell(?:nummer|nr|ung)|pedido|^no\.?$|^#$/i],
  ['email', /e-?mail|correo/i],
  ['phone', /phone|telefon|teléfono|mobile/i],
  ['postcode', /zip|post.?code|postal|plz|código postal/i],
  ['country', /country|land$|país/i],
  ['region', /state|province|county|region|bundesland|provincia/i],
  ['city', /city|town|^ort$|stadt|ciudad|población/i],
  ['street1', /address|street|straße|strasse|adresse|dirección|calle/i],
  ['service', /shipping.?(?:method|service)|delivery.?service|versandart|service|envío/i],
  ['note', /note|comment|remark|message|notiz|bemerkung|nota/i],
];

/** Columns that stand for one heading only. */
const ONCE: ReadonlySet<string> = new Set([
  'order',
  'sku',
  'quantity',
  'unit_price',
  'street1',
  'city',
  'postcode',
  'country',
]);

/** What the headings of an unknown order file probably mean; empty: nothing. A person looks at it and says so. */
export function suggestColumns(headings: readonly string[]): Readonly<Record<string, string>> {
  const taken = new Set<string>();
  return Object.fromEntries(
    headings.map((heading) => {
      const column = LIKELY.find(([, likely]) => likely.test(heading))?.[0] ?? '';
      const free = column !== '' && !(ONCE.has(column) && taken.has(column));
      if (free) taken.add(column);
      return [heading, free ? column : ''];
    }),
  );
}
