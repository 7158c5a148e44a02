/** What opens from the bar at the foot covers the notices that stand there. */
export const ABOVE_NOTICES = 450;
