import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { noteWords } from './en.ts';

export const ar = translationOf<typeof noteWords>()({
  title: 'للتأكيد',
  hint: 'نفّذه، ثم المسه أو امسح رمزه',
  say: {
    'note-asks': {
      headline: '{note}',
      detail:
        '{item, select, none {الطلب {orderCode}} other {{item}}}{more, plural, =0 {} one { · بقي #} two { · بقي #} few { · بقي #} many { · بقي #} other { · بقي #}}',
      action: 'نفّذه ثم أكّده: امسح OK',
    },
    'note-confirmed': {
      headline: 'تم التأكيد',
      detail: '{note}',
      action: '{left, plural, =0 {يُغلق الطرد} other {امسح الصنف التالي}}',
    },
  },
  refused: {
    headline:
      '{notes, plural, one {ملاحظة واحدة لم تُؤكَّد} two {ملاحظتان لم تُؤكَّدا} few {# ملاحظات لم تُؤكَّد} many {# ملاحظة لم تُؤكَّد} other {# ملاحظة لم تُؤكَّد}}',
    action: 'اقرأ كل واحدة وأكّدها، ثم أغلق الطرد',
  },
});
