import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { receivingWords } from './en.ts';

export const ar = translationOf<typeof receivingWords>()({
  scanWhat: { headline: 'امسح تسليمًا', action: 'أو موقع الاستلام إن لم تعرف ما سيصل' },
  scanUnits: { headline: 'امسح ما وصل', action: 'كل وحدة، أو عبوة كاملة' },
  nothing: 'لا تسليم منتظر',
  nothingHint: 'امسح رمز موقع استلام لتستلم ما يصل.',
  waiting: 'منتظرة',
  goOn: 'بدأت هنا',
  from: '{supplier} · {open, plural, one {بقيت وحدة} two {بقيت وحدتان} few {بقيت # وحدات} other {بقيت # وحدة}}',
  came: '{units, plural, =0 {لم يصل شيء} one {وصلت وحدة} two {وصلت وحدتان} few {وصلت # وحدات} other {وصلت # وحدة}}',
  came1: '{units, plural, one {وحدة وصلت} two {وحدتان وصلتا} few {وحدات وصلت} other {وحدة وصلت}}',
  cameOf:
    '{ordered, plural, one {من وحدة مطلوبة} two {من وحدتين مطلوبتين} few {من # وحدات مطلوبة} other {من # وحدة مطلوبة}}',
  notOrdered: 'لم يُطلب',
  total:
    '{units, plural, =0 {لم يُستلم شيء} one {استُلمت وحدة} two {استُلمت وحدتان} few {استُلمت # وحدات} other {استُلمت # وحدة}}',
  open: '{open, plural, =0 {وصل كل شيء} one {بقيت وحدة} two {بقيت وحدتان} few {بقيت # وحدات} other {بقيت # وحدة}}',
  columns: { item: 'الصنف', ordered: 'المطلوب', received: 'المستلم', open: 'الباقي' },
  lines: 'ما طُلب',
  number: 'العدد',
  leave: 'مغادرة',
  finish: 'إنهاء',
  numberTitle: 'كم وحدة وصلت؟',
  numberHint: 'آخر مسح يعني هذا العدد',
  lotTitle: 'أي دفعة هي؟',
  lotHint: 'امسح الدفعة أو اكتبها',
  expiryTitle: 'صالح حتى متى؟',
  expiryHint: 'السنة والشهر واليوم: ستة أرقام، مثل 270131',
  say: {
    'receipt-begun': {
      headline: 'التسليم {delivery} في {location}',
      detail:
        '{open, plural, =0 {لم يبق شيء} one {بقيت وحدة} two {بقيت وحدتان} few {بقيت # وحدات} other {بقيت # وحدة}}',
      action: 'امسح ما وصل',
    },
    'receipt-begun-blind': { headline: 'استلام في {location}', action: 'امسح ما وصل' },
    'goods-received': {
      ordered: { headline: '{title}', detail: 'وصل {received, number} من {ordered, number}', action: 'تابع المسح' },
      complete: { headline: '{title}', detail: 'وصل كل ما طُلب', action: 'امسح إنهاء' },
      over: {
        headline: 'أكثر مما طُلب',
        detail: '{title}: وصل {received, number}، والمطلوب {ordered, number}',
        action: 'ضعه على حدة. سيعلم المشرف',
      },
      'other-lot': {
        headline: 'دفعة غير المطلوبة',
        detail: '{title}، الدفعة {lot}',
        action: 'ضعه على حدة. سيعلم المشرف',
      },
      unordered: { headline: 'هذا لم يُطلب', detail: '{title}', action: 'ضعه على حدة. سيعلم المشرف' },
      blind: { headline: '{title}', action: 'تابع المسح' },
    },
    'goods-damaged': {
      headline: 'تالف: ضعه في {location}',
      detail: '{title}: {units, plural, one {وحدة} two {وحدتان} few {# وحدات} other {# وحدة}}',
      action: 'ثم تابع المسح',
    },
    'receive-undone': {
      headline: 'تراجع: {title}',
      detail:
        '{units, plural, =0 {لم يُستلم شيء} one {استُلمت وحدة} two {استُلمت وحدتان} few {استُلمت # وحدات} other {استُلمت # وحدة}}',
      action: 'تابع المسح',
    },
    'receipt-left': {
      headline:
        '{units, plural, =0 {لم يُستلم شيء} one {استُلمت وحدة حتى الآن} two {استُلمت وحدتان حتى الآن} few {استُلمت # وحدات حتى الآن} other {استُلمت # وحدة حتى الآن}}',
      action: 'عد لتتابع',
    },
    'receipt-resumed': {
      headline:
        '{units, plural, =0 {لم يُستلم شيء} one {استُلمت وحدة حتى الآن} two {استُلمت وحدتان حتى الآن} few {استُلمت # وحدات حتى الآن} other {استُلمت # وحدة حتى الآن}}',
      action: 'امسح ما وصل',
    },
    'receipt-finished': {
      headline:
        '{units, plural, =0 {لم يُستلم شيء} one {استُلمت وحدة} two {استُلمت وحدتان} few {استُلمت # وحدات} other {استُلمت # وحدة}}',
      detail:
        '{open, plural, =0 {لم يبق شيء} one {بقيت وحدة} two {بقيت وحدتان} few {بقيت # وحدات} other {بقيت # وحدة}}',
      action: 'ضع البضاعة في مواقعها بالنقل',
    },
    'receive-lot': { headline: 'أي دفعة هي؟', detail: '{title}', action: 'امسح الدفعة أو اكتبها' },
    'receive-expiry': { headline: 'صالح حتى متى؟', detail: '{title}', action: 'أدخل السنة والشهر واليوم' },
    'receive-no-date': { headline: 'ليس تاريخًا: {typed}', action: 'ستة أرقام: السنة والشهر واليوم' },
    'receive-where': { headline: 'أين يُستلم؟', detail: 'التسليم {delivery}', action: 'امسح الموقع' },
    'no-receiving-place': { headline: 'لا يوجد موقع استلام', action: 'استورد موقعًا من نوع receiving' },
    'finish-receipt': { headline: 'استلام جارٍ', detail: 'مُسح: {wanted}', action: 'أنهه أو غادره أولًا' },
    'receive-refused': {
      NoReceipt: { headline: 'لا استلام جارٍ', action: 'امسح تسليمًا أو موقع استلام' },
      NothingReceived: { headline: 'لا شيء للتراجع عنه أو تعليمه', action: 'امسح ما وصل' },
      ReceiptIsOpen: { headline: 'أنت تستلمه في {location}', action: 'امسح ما وصل' },
      SerialMissing: {
        headline: 'الرقم التسلسلي مفقود',
        detail: '{title}',
        action: 'امسح الرمز الذي فيه الرقم التسلسلي',
      },
      SerialReceived: { headline: 'هذه الوحدة وصلت من قبل', detail: 'الرقم التسلسلي {serial}', action: 'امسح التالية' },
      LotMissing: { headline: 'الدفعة مفقودة', detail: '{title}', action: 'امسح الدفعة أو اكتبها' },
      ExpiryMissing: { headline: 'التاريخ مفقود', detail: '{title}', action: 'أدخل السنة والشهر واليوم' },
      Expired: {
        headline: 'لم يُستلم: انتهت صلاحيته في {expiry}',
        detail: '{title}',
        action: 'يسجّل مشرف دخوله ليستلمه',
      },
      OlderThanStock: {
        headline: 'لم يُستلم: صالح حتى {expiry} فقط',
        detail: '{title}: الموجود صالح حتى {newest}',
        action: 'يسجّل مشرف دخوله ليستلمه',
      },
      NoQuarantine: { headline: 'لا يوجد موقع للبضاعة التالفة', action: 'استورد موقعًا من نوع quarantine' },
      TooManyReceived: {
        headline: 'أكثر من أن يكون مسحًا واحدًا',
        detail: '{most, number} على الأكثر',
        action: 'أدخل عددًا أصغر',
      },
    },
  },
});
