import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { signInWords } from './en.ts';

export const ar = translationOf<typeof signInWords>()({
  chooseName: 'أو اختر اسمك',
  enterPin: 'أدخل رقمك السري',
  nobodyKnown: 'لا يعرف المخزن أحدًا بعد',
  nobodyKnownText: 'أضف الأشخاص في المخزن: npm run store -- operators add NAME. يظهرون هنا من تلقاء أنفسهم',
  signInHint: 'امسح بطاقتك',
  orderIsOpen: 'الطلب {code}: مفتوح هنا',
});
