// What a build is for is told by its bundler; without one, it is for Node and what is like it.
interface Told {
  CONVERTER_FOR_WEB?: boolean;
  CONVERTER_FOR_PAGES?: boolean;
}

/** Whether failures have the codes of Node, and the system has paths and proxies. */
export const HAS_SYSTEM = (globalThis as Told).CONVERTER_FOR_WEB !== true && globalThis.process !== undefined;

/**
 * Whether this is the build for pages, which has to be small: it leaves out what only other platforms do, and what a compiler or
 * an editor says before.
 */
export const FOR_PAGES = (globalThis as Told).CONVERTER_FOR_PAGES === true;
