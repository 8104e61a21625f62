import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { substituteWords } from './en.ts';

export const ar = translationOf<typeof substituteWords>()({
  title: 'هل يُرسل بدلًا منه؟',
  yes: 'نعم، عبّئ هذا بدلًا منه',
  ask: 'نعم: يسمح به مشرف',
  no: 'لا، ابحث عن {ordered}',
  line: '{count, number} × {item} بدلًا منه',
  same: 'السعر نفسه',
  say: {
    headline: 'بدلًا من {ordered}؟',
    detail: '{item}{price, select, none {} other { · {price} للقطعة}}',
    action: '{by, select, packer {نعم: امسح OK. لا: امسح تراجع} other {امسح OK: يسمح به مشرف. لا: امسح تراجع}}',
  },
  refused: {
    headline: 'لا يُرسل صنف آخر بدلًا هنا',
    detail: '{item} بدلًا من {ordered}',
    action: 'أعده إلى مكانه. ابحث عن {ordered} أو قل إنه ناقص',
  },
});
