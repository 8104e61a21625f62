import { es as core } from '#renderer/core/messages/es.ts';
import { es as bench } from '#renderer/features/bench/messages/es.ts';
import { es as counting } from '#renderer/features/counting/messages/es.ts';
import { es as devices } from '#renderer/features/devices/messages/es.ts';
import { es as handover } from '#renderer/features/handover/messages/es.ts';
import { es as held } from '#renderer/features/held/messages/es.ts';
import { es as help } from '#renderer/features/help/messages/es.ts';
import { es as importing } from '#renderer/features/import/messages/es.ts';
import { es as insights } from '#renderer/features/insights/messages/es.ts';
import { es as labels } from '#renderer/features/labels/messages/es.ts';
import { es as moving } from '#renderer/features/moving/messages/es.ts';
import { es as override } from '#renderer/features/override/messages/es.ts';
import { es as packing } from '#renderer/features/packing/messages/es.ts';
import { es as parcels } from '#renderer/features/parcels/messages/es.ts';
import { es as people } from '#renderer/features/people/messages/es.ts';
import { es as photos } from '#renderer/features/photos/messages/es.ts';
import { es as picking } from '#renderer/features/picking/messages/es.ts';
import { es as policies } from '#renderer/features/policies/messages/es.ts';
import { es as rates } from '#renderer/features/rates/messages/es.ts';
import { es as receiving } from '#renderer/features/receiving/messages/es.ts';
import { es as runs } from '#renderer/features/runs/messages/es.ts';
import { es as scale } from '#renderer/features/scale/messages/es.ts';
import { es as settings } from '#renderer/features/settings/messages/es.ts';
import { es as shell } from '#renderer/features/shell/messages/es.ts';
import { es as signIn } from '#renderer/features/sign-in/messages/es.ts';
import { es as stock } from '#renderer/features/stock/messages/es.ts';
import { es as store } from '#renderer/features/store/messages/es.ts';
import { es as stored } from '#renderer/features/stored/messages/es.ts';
import { es as welcome } from '#renderer/features/welcome/messages/es.ts';
import type { CataloguesOfALanguage } from './en.ts';

export const es: CataloguesOfALanguage = {
  core,
  bench,
  counting,
  devices,
  handover,
  held,
  help,
  import: importing,
  insights,
  labels,
  moving,
  override,
  packing,
  parcels,
  people,
  photos,
  picking,
  policies,
  rates,
  receiving,
  runs,
  scale,
  settings,
  shell,
  signIn,
  stock,
  store,
  stored,
  welcome,
};
