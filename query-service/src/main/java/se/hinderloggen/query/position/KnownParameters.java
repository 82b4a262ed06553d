package se.hinderloggen.query.position;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import se.hinderloggen.platform.problem.ProblemException;

/**
 * Refuses parameters that a query does not have. A misspelt filter would otherwise be left out in
 * silence, and figures of everything taken for figures of something.
 */
@Component
class KnownParameters implements HandlerInterceptor {

    private final ConcurrentMap<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var names = known.computeIfAbsent(method.getMethod(), KnownParameters::namesOf);
            if (!names.containsAll(request.getParameterMap().keySet())) {
                String accepted = String.join(", ", names);
                throw ProblemException.badParameter(
                        "(unknown)",
                        "Adressen har en parameter som inte finns här. De som finns: "
                                + accepted
                                + ".",
                        "The address has a parameter that does not exist here. Those that do: "
                                + accepted
                                + ".");
            }
        }
        return true;
    }

    private static Set<String> namesOf(Method method) {
        var names = new TreeSet<String>();
        names.add(WaitForPosition.PARAMETER);
        Arrays.stream(method.getParameters())
                .filter(it -> it.isAnnotationPresent(RequestParam.class))
                .forEach(it -> names.add(it.getName()));
        return names;
    }
}
