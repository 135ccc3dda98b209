import { createContext, useContext } from "react";
import type { Identity } from "./api";

export const IdentityContext = createContext<Identity | undefined>(undefined);

// Viewers see, and decide nothing. The server has the last word; until it has told, nothing is hidden.
export function useMayDecide(): boolean {
  return useContext(IdentityContext)?.role !== "viewer";
}
