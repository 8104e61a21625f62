import type { CustomsCategory } from '#shared/domain/index.ts';

/** The words of customs papers in one language. */
export interface PaperWords {
  readonly declaration: string;
  readonly invoice: string;
  readonly officially: string;
  readonly from: string;
  readonly to: string;
  readonly category: Readonly<Record<CustomsCategory, string>>;
  readonly description: string;
  readonly quantity: string;
  readonly netWeight: string;
  readonly value: string;
  readonly hsCode: string;
  readonly origin: string;
  readonly total: string;
  readonly grossWeight: string;
  readonly postage: string;
  readonly phone: string;
  readonly senderNumber: string;
  readonly receiverNumber: string;
  readonly terms: string;
  readonly undelivered: string;
  readonly back: string;
  readonly abandoned: string;
  readonly number: string;
  readonly date: string;
  readonly signature: string;
  readonly certify: string;
}

/** Source of the forms’ English and French: UPU, forms CN 22 and CN 23 of the regulations to the Convention; the others by the editions of national posts. */
const WORDS = {
  en: {
    ...{ declaration: 'Customs declaration', invoice: 'Commercial invoice', officially: 'May be opened officially' },
    ...{
      from: 'From',
      to: 'To',
      description: 'Description of contents',
      quantity: 'Quantity',
      netWeight: 'Net weight',
    },
    category: {
      sale: 'Sale of goods',
      gift: 'Gift',
      sample: 'Commercial sample',
      return: 'Returned goods',
      documents: 'Documents',
    },
    ...{ value: 'Value', hsCode: 'HS code', origin: 'Origin', total: 'Total', grossWeight: 'Gross weight' },
    ...{
      postage: 'Postal charges',
      phone: 'Phone',
      senderNumber: 'Sender’s customs number',
      receiverNumber: 'Receiver’s tax number',
    },
    ...{ terms: 'Terms', undelivered: 'If undeliverable', back: 'Return to sender', abandoned: 'Treat as abandoned' },
    ...{ number: 'Number', date: 'Date', signature: 'Sender’s signature' },
    certify:
      'I certify that the particulars given are correct and that this item does not contain any dangerous article or articles prohibited by legislation or by postal or customs regulations.',
  },
  fr: {
    ...{
      declaration: 'Déclaration en douane',
      invoice: 'Facture commerciale',
      officially: 'Peut être ouvert d’office',
    },
    ...{ from: 'De', to: 'À', description: 'Désignation du contenu', quantity: 'Quantité', netWeight: 'Poids net' },
    category: {
      sale: 'Vente de marchandises',
      gift: 'Cadeau',
      sample: 'Échantillon commercial',
      return: 'Retour de marchandise',
      documents: 'Documents',
    },
    ...{ value: 'Valeur', hsCode: 'N° tarifaire du SH', origin: 'Origine', total: 'Total', grossWeight: 'Poids brut' },
    ...{
      postage: 'Frais de port',
      phone: 'Téléphone',
      senderNumber: 'N° douanier de l’expéditeur',
      receiverNumber: 'N° fiscal du destinataire',
    },
    ...{
      terms: 'Conditions',
      undelivered: 'En cas de non-livraison',
      back: 'Retour à l’expéditeur',
      abandoned: 'À traiter comme abandonné',
    },
    ...{ number: 'Numéro', date: 'Date', signature: 'Signature de l’expéditeur' },
    certify:
      'Je certifie que les renseignements donnés sont exacts et que cet envoi ne contient aucun objet dangereux ou interdit par la législation ou la réglementation postale ou douanière.',
  },
  de: {
    ...{ declaration: 'Zollinhaltserklärung', invoice: 'Handelsrechnung', officially: 'Darf amtlich geöffnet werden' },
    ...{ from: 'Von', to: 'An', description: 'Beschreibung des Inhalts', quantity: 'Menge', netWeight: 'Nettogewicht' },
    category: {
      sale: 'Warenverkauf',
      gift: 'Geschenk',
      sample: 'Warenmuster',
      return: 'Rückware',
      documents: 'Dokumente',
    },
    ...{ value: 'Wert', hsCode: 'HS-Code', origin: 'Ursprung', total: 'Summe', grossWeight: 'Bruttogewicht' },
    ...{
      postage: 'Porto',
      phone: 'Telefon',
      senderNumber: 'Zollnummer des Absenders',
      receiverNumber: 'Steuernummer des Empfängers',
    },
    ...{
      terms: 'Lieferbedingung',
      undelivered: 'Wenn unzustellbar',
      back: 'Zurück an Absender',
      abandoned: 'Preisgabe',
    },
    ...{ number: 'Nummer', date: 'Datum', signature: 'Unterschrift des Absenders' },
    certify:
      'Ich bestätige, dass die Angaben richtig sind und diese Sendung keine gefährlichen oder durch Gesetz, Post- oder Zollvorschriften verbotenen Gegenstände enthält.',
  },
  es: {
    ...{ declaration: 'Declaración de aduana', invoice: 'Factura comercial', officially: 'Puede abrirse de oficio' },
    ...{ from: 'De', to: 'A', description: 'Descripción del contenido', quantity: 'Cantidad', netWeight: 'Peso neto' },
    category: {
      sale: 'Venta de mercancías',
      gift: 'Regalo',
      sample: 'Muestra comercial',
      return: 'Mercancía devuelta',
      documents: 'Documentos',
    },
    ...{ value: 'Valor', hsCode: 'Código SA', origin: 'Origen', total: 'Total', grossWeight: 'Peso bruto' },
    ...{
      postage: 'Gastos de envío',
      phone: 'Teléfono',
      senderNumber: 'N.º aduanero del remitente',
      receiverNumber: 'N.º fiscal del destinatario',
    },
    ...{
      terms: 'Condiciones',
      undelivered: 'Si no se puede entregar',
      back: 'Devolver al remitente',
      abandoned: 'Tratar como abandonado',
    },
    ...{ number: 'Número', date: 'Fecha', signature: 'Firma del remitente' },
    certify:
      'Certifico que los datos indicados son correctos y que este envío no contiene ningún objeto peligroso o prohibido por la legislación o la reglamentación postal o aduanera.',
  },
  pt: {
    ...{ declaration: 'Declaração aduaneira', invoice: 'Fatura comercial', officially: 'Pode ser aberto oficialmente' },
    ...{
      from: 'De',
      to: 'Para',
      description: 'Descrição do conteúdo',
      quantity: 'Quantidade',
      netWeight: 'Peso líquido',
    },
    category: {
      sale: 'Venda de mercadorias',
      gift: 'Presente',
      sample: 'Amostra comercial',
      return: 'Mercadoria devolvida',
      documents: 'Documentos',
    },
    ...{ value: 'Valor', hsCode: 'Código SH', origin: 'Origem', total: 'Total', grossWeight: 'Peso bruto' },
    ...{
      postage: 'Portes',
      phone: 'Telefone',
      senderNumber: 'N.º aduaneiro do remetente',
      receiverNumber: 'N.º fiscal do destinatário',
    },
    ...{
      terms: 'Condições',
      undelivered: 'Se não puder ser entregue',
      back: 'Devolver ao remetente',
      abandoned: 'Tratar como abandonado',
    },
    ...{ number: 'Número', date: 'Data', signature: 'Assinatura do remetente' },
    certify:
      'Certifico que as informações dadas são corretas e que este envio não contém nenhum objeto perigoso ou proibido pela legislação ou pelos regulamentos postais ou aduaneiros.',
  },
  it: {
    ...{
      declaration: 'Dichiarazione doganale',
      invoice: 'Fattura commerciale',
      officially: 'Può essere aperto d’ufficio',
    },
    ...{ from: 'Da', to: 'A', description: 'Descrizione del contenuto', quantity: 'Quantità', netWeight: 'Peso netto' },
    category: {
      sale: 'Vendita di merci',
      gift: 'Regalo',
      sample: 'Campione commerciale',
      return: 'Merce resa',
      documents: 'Documenti',
    },
    ...{ value: 'Valore', hsCode: 'Codice SA', origin: 'Origine', total: 'Totale', grossWeight: 'Peso lordo' },
    ...{
      postage: 'Spese postali',
      phone: 'Telefono',
      senderNumber: 'N. doganale del mittente',
      receiverNumber: 'N. fiscale del destinatario',
    },
    ...{
      terms: 'Condizioni',
      undelivered: 'In caso di mancata consegna',
      back: 'Restituire al mittente',
      abandoned: 'Da considerare abbandonato',
    },
    ...{ number: 'Numero', date: 'Data', signature: 'Firma del mittente' },
    certify:
      'Certifico che le indicazioni fornite sono esatte e che questo invio non contiene oggetti pericolosi o vietati dalla legge o dai regolamenti postali o doganali.',
  },
  pl: {
    ...{ declaration: 'Deklaracja celna', invoice: 'Faktura handlowa', officially: 'Może być otwarta urzędowo' },
    ...{ from: 'Od', to: 'Do', description: 'Opis zawartości', quantity: 'Ilość', netWeight: 'Masa netto' },
    category: {
      sale: 'Sprzedaż towarów',
      gift: 'Prezent',
      sample: 'Próbka handlowa',
      return: 'Zwrot towaru',
      documents: 'Dokumenty',
    },
    ...{ value: 'Wartość', hsCode: 'Kod HS', origin: 'Pochodzenie', total: 'Razem', grossWeight: 'Masa brutto' },
    ...{
      postage: 'Opłaty pocztowe',
      phone: 'Telefon',
      senderNumber: 'Numer celny nadawcy',
      receiverNumber: 'Numer podatkowy odbiorcy',
    },
    ...{
      terms: 'Warunki',
      undelivered: 'W razie niedoręczenia',
      back: 'Zwrócić nadawcy',
      abandoned: 'Traktować jako porzuconą',
    },
    ...{ number: 'Numer', date: 'Data', signature: 'Podpis nadawcy' },
    certify:
      'Zaświadczam, że podane informacje są prawdziwe i że przesyłka nie zawiera przedmiotów niebezpiecznych ani zabronionych przez prawo lub przepisy pocztowe albo celne.',
  },
  ar: {
    ...{ declaration: 'إقرار جمركي', invoice: 'فاتورة تجارية', officially: 'يجوز فتحه رسميًا' },
    ...{ from: 'من', to: 'إلى', description: 'وصف المحتويات', quantity: 'الكمية', netWeight: 'الوزن الصافي' },
    category: { sale: 'بيع بضائع', gift: 'هدية', sample: 'عينة تجارية', return: 'بضائع مرتجعة', documents: 'وثائق' },
    ...{
      value: 'القيمة',
      hsCode: 'رمز النظام المنسق',
      origin: 'المنشأ',
      total: 'المجموع',
      grossWeight: 'الوزن الإجمالي',
    },
    ...{
      postage: 'رسوم البريد',
      phone: 'الهاتف',
      senderNumber: 'الرقم الجمركي للمرسل',
      receiverNumber: 'الرقم الضريبي للمستلم',
    },
    ...{ terms: 'الشروط', undelivered: 'عند تعذر التسليم', back: 'يعاد إلى المرسل', abandoned: 'يعامل كمتروك' },
    ...{ number: 'الرقم', date: 'التاريخ', signature: 'توقيع المرسل' },
    certify:
      'أشهد أن البيانات المذكورة صحيحة وأن هذه الإرسالية لا تحتوي على مواد خطرة أو محظورة بموجب القانون أو أنظمة البريد أو الجمارك.',
  },
} as const satisfies Readonly<Record<string, PaperWords>>;

/** A language that customs papers are made in. */
export type PaperLanguage = keyof typeof WORDS;

/** The language that an officer of a country reads beside English; countries that are not here read English. */
const LANGUAGES: Readonly<Record<Exclude<PaperLanguage, 'en'>, ReadonlySet<string>>> = {
  fr: new Set('FR BE LU MC CH DZ MA TN SN CI CM BF BJ TG ML NE GA CG CD MG HT GP MQ GF RE YT NC PF PM WF'.split(' ')),
  de: new Set('DE AT LI'.split(' ')),
  es: new Set('ES MX AR CL CO PE VE UY PY BO EC CR PA GT HN SV NI DO CU PR'.split(' ')),
  pt: new Set('PT BR AO MZ CV GW ST TL'.split(' ')),
  it: new Set('IT SM VA'.split(' ')),
  pl: new Set(['PL']),
  ar: new Set('AE SA EG JO KW QA BH OM LB IQ SY YE LY SD PS'.split(' ')),
};

/** The words of a language. */
export const paperWords = (language: PaperLanguage): PaperWords => WORDS[language];

/**
 * The second language of a parcel’s paper: its destination’s, else French on the forms of the posts, which is the language of the Universal Postal Union; null on an invoice
 * that English is enough for.
 */
export function paperLanguage(country: string, kind: 'cn22' | 'cn23' | 'invoice'): PaperLanguage | null {
  const known = (Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[]).find((one) => LANGUAGES[one].has(country));
  return known ?? (kind === 'invoice' ? null : 'fr');
}
