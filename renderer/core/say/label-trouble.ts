import { OrderStatus } from '#shared/domain/index.ts';
import type { LabelTrouble } from '../labelling.ts';
import { inWords, type Sentence } from '../messages/catalogue.ts';
import { coreWords } from '../messages/en.ts';
import type { Language } from '../messages/language.ts';
import { fileTrouble } from './file-trouble.ts';

/** Why a label did not come out, in words. `detail` is what the trusted side said of it. */
export function labelTrouble(language: Language, trouble: LabelTrouble, detail: string): Sentence {
  const { label, orderStatus } = language.words(coreWords);
  const status = OrderStatus.safeParse(detail);
  return inWords(label[trouble], {
    detail: trouble === 'bad-file' ? fileTrouble(language, detail) : detail,
    // A status that is not known here is said by its name.
    status: status.success ? orderStatus[status.data] : detail,
  });
}
