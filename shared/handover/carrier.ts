import type { CarrierService } from '#shared/domain/index.ts';

const plain = (text: string): string => text.trim().toLowerCase();

/**
 * Which carrier takes a parcel: by the service that its order asks for, under its code or one of its names. Where no service is called so, its name
 * stands for its carrier. Empty: nobody chose any, and such parcels are handed over too, by themselves.
 */
export function carrierOf(
  service: string,
  services: Iterable<Pick<CarrierService, 'code' | 'names' | 'carrier'>> = [],
): string {
  const asked = plain(service);
  for (const { code, names, carrier } of asked === '' ? [] : services)
    if (carrier !== '' && [code, ...names].some((name) => plain(name) === asked)) return carrier;
  return service.trim();
}
