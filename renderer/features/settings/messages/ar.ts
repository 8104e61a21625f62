import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { settingsWords } from './en.ts';

export const ar = translationOf<typeof settingsWords>()({
  commands: 'رموز الأوامر',
  confirmClose: 'اسأل قبل إغلاق الطرد',
  devices: 'الأجهزة',
  idleLock: 'قفل عند السكون',
  importFiles: 'استيراد ملفات',
  neverLock: 'أبدًا',
  stationName: 'اسم المحطة',
  volume: 'الصوت',
  people: 'الأشخاص والرموز',
  minutes: '{minutes, number} دقائق',
  policies: 'القواعد',
  setUp: 'الإعداد',
  atOnce: 'كل تغيير يسري فورًا',
});
