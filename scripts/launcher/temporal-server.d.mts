/** Version of the Temporal server and its sql tool that the launcher builds. */
export const SERVER_VERSION: string;
/** Version of the Temporal Web UI that the launcher builds. */
export const UI_VERSION: string;
