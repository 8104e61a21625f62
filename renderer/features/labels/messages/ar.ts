import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { labelWords } from './en.ts';

export const ar = translationOf<typeof labelWords>()({
  tabs: { waiting: 'تنتظر', unclear: 'غير مؤكدة', recent: 'مطبوعة' },
  none: { waiting: 'لا ملصق ينتظر', unclear: 'لا ملصق غير مؤكد', recent: 'لم يُطبع أي ملصق بعد' },
  printAll: 'اطبع كل ما ينتظر',
  print: 'اطبع الآن',
  printer: 'الطابعة',
  cameOut: 'خرج الملصق',
  nothingCameOut: 'لم يخرج شيء',
  lookFirst: 'انظر إلى الطابعة. امسح الملصق، أو قل ماذا ترى.',
  printerIsOff: 'الطابعة مطفأة',
  isItOff: 'الطابعة التي كان لديها الملصق لا تستجيب. هل هي مطفأة؟',
  attach: 'ملف شركة الشحن',
  attachHint: 'PDF أو PNG أو ZPL حتى 4 ميغابايت',
  history: 'ما حدث',
  state: {
    queued: 'لم يُرسل بعد',
    sending: 'يُرسل الآن',
    sent: 'أُرسل ولم يُمسح بعد',
    printed: 'خرج',
    failed: 'لم يخرج',
    unclear: 'ربما خرج',
  },
  by: { sending: '', printer: 'تقول الطابعة', scan: 'مُسح', operator: 'يقول' },
  kind: { shipping: 'ملصق', carrier: 'ملصق شركة الشحن' },
  openOrder: 'افتح الطلب',
  asked: 'طُلب',
  programEnded: 'انتهى البرنامج أثناء ذلك',
  notCounted: 'لم يتحرك عدّادها',
  atBench: 'طُلب عند الطاولة',
  voided: 'لاغٍ',
  replaced: 'ملغى: حلّ محله ملصق آخر',
  reprint: 'الملصق {number, number} لهذا الطرد',
  approvedBy: 'بموافقة {name}',
  say: {
    'label-printed': { headline: 'امسح الملصق', detail: 'الطلب {orderCode}', action: 'ألصق الملصق ثم امسحه' },
    'printer-ready': {
      headline: 'الطابعة جاهزة من جديد',
      detail: 'الطلب {orderCode}: الملصق ينتظر',
      action: 'اطبع الملصق',
    },
    'label-coming': { headline: 'لم تُبلّغ الطابعة بعد', action: 'امسح الملصق مرة أخرى بعد لحظة' },
    'label-aside': { headline: 'طُبع الملصق', detail: 'الطلب {orderCode}', action: 'ألصقه، ثم افتح الطلب وامسح الملصق' },
    'labels-printed': {
      headline: 'الملصقات المطبوعة: {count, number}',
      detail: '{left, plural, =0 {} other {ما زال ينتظر: {left, number}}}',
      action: 'ألصق كل ملصق على طرده',
    },
    'label-settled': {
      headline: '{cameOut, select, yes {خرج الملصق} other {لم يخرج الملصق}}',
      detail: 'الطلب {orderCode}',
      action: '{cameOut, select, yes {ألصقه، ثم افتح الطلب وامسح الملصق} other {ينتظر في القائمة. اطبعه متى شئت}}',
    },
    'carrier-printed': { headline: 'طُبع ملصق شركة الشحن', detail: 'الطلب {orderCode}', action: 'ألصقه على الطرد' },
    'customs-paper': {
      headline:
        '{isPrinted, select, yes {طُبع: {kind, select, cn22 {CN 22} cn23 {CN 23} other {فاتورة الجمارك}}} other {حُفظ ولم يُطبع: {kind, select, cn22 {CN 22} cn23 {CN 23} other {فاتورة الجمارك}}}}',
      detail:
        'الطلب {orderCode}{isPrinted, select, yes {} other { · {file}}}{missing, select, none {} other { · ينقص {missing}}}',
      action:
        '{isPrinted, select, yes {{toScan, select, yes {ضعها مع الطرد ثم امسح الملصق} other {ضعها مع الطرد}}} other {{hasPrinter, select, yes {لم تقبلها طابعة المكتب. افحصها ثم اطلبها من جديد في المساعدة} other {لا توجد طابعة مكتب. اطبع الملف وضعه مع الطرد}}}}',
    },
    'no-customs-paper': {
      headline: '{why, select, none {لا حاجة إلى ورقة جمارك} other {لا ورقة جمارك بعد}}',
      detail:
        'الطلب {orderCode}: {why, select, none {لا يعبر أي حدود} noSender {لم يحدد أحد من يرسل إلى الخارج} notClosed {لا طرد مغلقًا} behind {المخزن لم يعلم بهذا الطرد بعد} store {المخزن لا يرد} notDrawn {لا خط لـ {detail}} other {{detail}}}',
      action:
        '{why, select, none {تابع} noSender {تابع. أخبر المشرف} notClosed {أغلق الطرد أولًا} notDrawn {تابع. أخبر المشرف} store {تابع. اطلبها في المساعدة عندما يرد المخزن} other {تابع. اطلبها في المساعدة بعد لحظة}}',
    },
  },
});
