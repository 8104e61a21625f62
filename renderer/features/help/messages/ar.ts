import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { helpWords } from './en.ts';

export const ar = translationOf<typeof helpWords>()({
  title: 'مساعدة',
  text: 'امسح أحد هذه الرموز أو المس زرّه.',
  scanner:
    'لا يُسمع الماسح أو لا يصل كاملًا؟ في دليله رموز للمسح: «Enter suffix» (CR) أو «US keyboard» أو الأفضل «USB HID POS».',
  digits: 'أرقام لرمز سري أو كمية',
  enterCodeHint: 'اكتب الرقم المطبوع تحت الخطوط. للملصق تكفي آخر 4 أرقام.',
  packingSlip: 'قائمة التعبئة',
  slipSaved: 'حُفظت قائمة التعبئة',
  customsPaper: 'ورقة الجمارك',
  customs: 'الطرد الذي يعبر حدودًا يحصل على ورقة الجمارك بعد الملصق. يمكن طلبها من جديد هنا ما دام الطلب مفتوحًا.',
});
