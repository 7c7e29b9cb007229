package news.hiwar.discovery.search;

/** Says in the index which database it belongs to. */
record IndexMarker(Long id, String generation) {
    static final long ID = 1;
}
