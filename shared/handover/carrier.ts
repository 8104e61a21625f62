/**
 * Which carrier takes a parcel: by the service that was chosen for its order. `carrierOfService`: what the merchant's services say; where they do not
 * know it, the service's own name stands for its carrier. Empty: nobody chose any, and such parcels are handed over too, by themselves.
 */
export const carrierOf = (
  service: string,
  carrierOfService: (service: string) => string | undefined = () => undefined,
): string => carrierOfService(service) ?? service.trim();
