import { config } from 'zod';

// The page's policy forbids code from strings; zod must not even try. To be loaded before any schema is made.
config({ jitless: true });
