import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { storedWords } from './en.ts';

export const ar = translationOf<typeof storedWords>()({
  title: 'رموز من ذاكرة الماسح',
  text: 'خذ ما يخص الطلب المفتوح وتجاهل الباقي.',
  countText: 'فيها مواقع: خذها كجرد، أو خذ الرموز واحذفها فرادى.',
  count: 'خذها كجرد',
  takeCode: 'خذ',
  discard: 'تجاهل',
  discardAll: 'تجاهل الكل',
  say: {
    'codes-stored': {
      headline: 'رموز محفوظة: {count, number}',
      detail: 'جاءت من ذاكرة الماسح',
      action: 'لم يُعبّأ شيء. خذ كل رمز أو تجاهله',
    },
  },
});
