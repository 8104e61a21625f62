import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { cartonWords } from './en.ts';

export const ar = translationOf<typeof cartonWords>()({
  suggested: 'العلبة {carton}',
  before: 'العلبة {carton}، كما من قبل',
  used: 'استُعملت من قبل للمحتوى نفسه: {times, plural, zero {# مرة} one {مرة واحدة} two {مرتين} few {# مرات} many {# مرة} other {# مرة}}.',
  several: 'العلب {cartons}',
  notFound: 'لم توجد علبة تتسع {items, select, none {للكل} other {لـ {items}}}',
  title: 'العلبة {carton}، ممتلئة {percent, number} %',
  list: 'ترتيب التعبئة',
  picture: 'العلبة عند الخطوة {step, number} من {steps, number}: {text}',
  front: 'الأمام',
  next: 'الخطوة التالية',
  back: 'خطوة إلى الوراء',
  turn: 'تدوير',
  how: '{lying, select, standing {} end {قائمًا على طرفه، } other {على جنبه، }}{above, select, yes {في الأعلى، } other {}}{spot, select, front_left {في الأمام يسارًا} front {في الأمام} front_right {في الأمام يمينًا} left {يسارًا} right {يمينًا} back_left {في الخلف يسارًا} back {في الخلف} back_right {في الخلف يمينًا} gaps {أخيرًا، في الفراغ المتبقي} whole {من جدار إلى جدار} other {في الوسط}}',
  dearer: '{carton} أغلى بـ {amount}.',
  asDear: '{carton} بالسعر نفسه.',
  after: 'التالية الأنسب هي {carton}.',
  withService: 'اختيرت مع خدمة الشحن بدلًا من {carton}.',
  why: '{why, select, volume {{carton} أصغر من حجم المحتوى.} weight {{carton} لا تتحمل الوزن.} other {لم توجد طريقة في {carton}.}}',
});
