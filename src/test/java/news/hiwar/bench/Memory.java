package news.hiwar.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the memory of a server is, in MB, right after a collection; the server is started with {@link #OPTION}. Heap is what
 * is alive; outside of it is what the JVM says it has committed, and {@code malloc} what the process has beyond that.
 */
record Memory(long live, long heap, long resident, long anonymous, long mapped, Map<String, Long> committed) {
    static final String OPTION = "-XX:NativeMemoryTracking=summary";

    private static final Pattern PART =
            Pattern.compile("-\\s+([A-Z][A-Za-z ]+) \\(reserved=\\d+KB, committed=(\\d+)KB\\)");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    static Memory of(Packaged server) throws Exception {
        String process = String.valueOf(server.process().pid());
        Shell.run("jcmd", process, "GC.run");
        Map<String, Long> committed = new TreeMap<>();
        Matcher parts = PART.matcher(Shell.run("jcmd", process, "VM.native_memory", "summary"));
        while (parts.find()) committed.put(parts.group(1), Long.parseLong(parts.group(2)) / 1024);
        Matcher used = USED.matcher(Shell.run("jcmd", process, "GC.heap_info"));
        long live = used.find() ? Long.parseLong(used.group(1)) / 1024 : 0;
        long heap = committed.getOrDefault("Java Heap", 0L);
        return new Memory(
                live,
                heap,
                server.megabytes("VmRSS"),
                server.megabytes("RssAnon"),
                server.megabytes("RssFile"),
                committed);
    }

    /** The columns of {@link #toString}. */
    static String header() {
        return "live  heap   RSS  anon  file | class  code thrds    gc other intrn symbl   jvm malloc";
    }

    /** What the JVM has committed outside of the heap. */
    private long outside() {
        return committed.values().stream().mapToLong(Long::longValue).sum() - heap;
    }

    private long part(String... names) {
        return Stream.of(names)
                .mapToLong(name -> committed.getOrDefault(name, 0L))
                .sum();
    }

    @Override
    public String toString() {
        long others = outside() - part("Class", "Metaspace", "Code", "Thread", "GC", "Other", "Internal", "Symbol");
        return Stream.of(
                        live,
                        heap,
                        resident,
                        anonymous,
                        mapped,
                        part("Class", "Metaspace"),
                        part("Code"),
                        part("Thread"),
                        part("GC"),
                        part("Other"),
                        part("Internal"),
                        part("Symbol"),
                        others,
                        anonymous - heap - outside())
                .map("%5d"::formatted)
                .collect(Collectors.joining(" "));
    }
}
