import type { Language } from '#shared/domain/index.ts';

/** What the printing side says of a carrier's file, in English, and the same in the other languages; `$1` and so on are its figures. */
const FILE_TROUBLES: readonly (readonly [said: RegExp, words: Readonly<Record<Exclude<Language, 'en'>, string>>])[] = [
  [
    /^it is no single ZPL label \((\d+) found\)$/,
    {
      de: 'Es ist nicht genau ein ZPL-Etikett ($1 gefunden)',
      es: 'No es una sola etiqueta ZPL (hay $1)',
      ar: 'ليس ملصق ZPL واحدًا (وُجد $1)',
    },
  ],
  [
    /^it asks for (\S+) copies; a label is one$/,
    {
      de: 'Es verlangt mehr Exemplare ($1); ein Etikett ist eines',
      es: 'Pide más copias ($1); una etiqueta es una',
      ar: 'يطلب نسخًا أكثر ($1)؛ الملصق واحد',
    },
  ],
  [
    /^it would change the printer itself \((.+)\)$/,
    {
      de: 'Es würde den Drucker selbst verändern ($1)',
      es: 'Cambiaría la propia impresora ($1)',
      ar: 'قد يغيّر الطابعة نفسها ($1)',
    },
  ],
  [
    /^it is made for a printer of (\d+) dots a millimetre, this one has (\d+)$/,
    {
      de: 'Es ist für einen Drucker mit $1 Punkten je Millimeter gemacht, dieser hat $2',
      es: 'Es para una impresora de $1 puntos por milímetro; esta tiene $2',
      ar: 'صُنع لطابعة بدقة $1 نقطة في المليمتر، وهذه $2',
    },
  ],
  [
    /^it is made for a label of (.+) mm, the paper has (.+)$/,
    {
      de: 'Es ist für ein Etikett von $1 mm gemacht, das Papier hat $2',
      es: 'Es para una etiqueta de $1 mm; el papel tiene $2',
      ar: 'صُنع لملصق $1 مم، والورق $2',
    },
  ],
  [
    /^the label is (.+) dots large, the paper (.+)$/,
    {
      de: 'Das Etikett ist $1 Punkte groß, das Papier $2',
      es: 'La etiqueta mide $1 puntos; el papel, $2',
      ar: 'قياس الملصق $1 نقطة، والورق $2',
    },
  ],
  [
    /^the PDF has (\d+) pages; a label is one$/,
    {
      de: 'Das PDF hat $1 Seiten; ein Etikett ist eine',
      es: 'El PDF tiene $1 páginas; una etiqueta es una',
      ar: 'في ملف PDF عدد $1 صفحات؛ الملصق صفحة واحدة',
    },
  ],
  [
    /^it enlarges a picture; ask the carrier for another form$/,
    {
      de: 'Es vergrößert ein Bild; den Dienst um eine andere Form bitten',
      es: 'Amplía una imagen; pida otra forma al transportista',
      ar: 'يكبّر صورة؛ اطلب من شركة الشحن شكلًا آخر',
    },
  ],
  [
    /^its picture is binary; ask for one in ASCII$/,
    {
      de: 'Sein Bild ist binär; um eines in ASCII bitten',
      es: 'Su imagen es binaria; pídala en ASCII',
      ar: 'صورته ثنائية؛ اطلبها بترميز ASCII',
    },
  ],
  [
    /^it holds bytes that no ZPL label has$/,
    {
      de: 'Es enthält Bytes, die kein ZPL-Etikett hat',
      es: 'Contiene bytes que ninguna etiqueta ZPL tiene',
      ar: 'فيه بايتات لا توجد في أي ملصق ZPL',
    },
  ],
];

/** What is wrong with a file, in a language; what is not known here stays as it was said. */
export function fileTrouble(said: string, language: Language): string {
  const known = language === 'en' ? undefined : FILE_TROUBLES.find(([pattern]) => pattern.test(said));
  return known && language !== 'en' ? said.replace(known[0], known[1][language]) : said;
}
