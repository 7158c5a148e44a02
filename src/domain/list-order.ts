import { z } from 'zod';

export const listSorts = ['day', 'time', 'title', 'networks', 'pillars', 'status', 'campaign'] as const;
export const listGroups = ['none', 'week', 'pillar', 'network', 'status', 'campaign'] as const;

/** How the list is ordered. What is undated comes last either way. */
export const listOrderSchema = z.object({
  sort: z.enum(listSorts),
  descending: z.boolean(),
  group: z.enum(listGroups),
});
export type ListOrder = Readonly<z.infer<typeof listOrderSchema>>;
