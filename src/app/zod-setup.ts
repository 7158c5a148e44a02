import { z } from 'zod';

// The page's policy forbids making code from text; without this zod tries once and the browser reports it.
z.config({ jitless: true });
