/** Calls `then` with whether the node is near the window of what scrolls it. */
export function near(then: (is: boolean) => void) {
  return (node: HTMLElement) => {
    const watch = new IntersectionObserver((seen) => then(seen.at(-1)?.isIntersecting ?? false), {
      rootMargin: "800px 0px",
    });
    watch.observe(node);
    return () => watch.disconnect();
  };
}
